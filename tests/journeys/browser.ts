import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Launch = { executablePath?: string; channel?: string; env?: Record<string, string>; args: string[] };

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser that comes with the npm packages, so that a bare Linux machine needs no other. It is unpacked into a folder of ours: the
 * package would use whatever lies under its name in the shared one. Its own arguments switch web security off, so ours are used.
 */
const fromNpm = async (): Promise<Launch> => {
  const cache = join(import.meta.dirname, '../../node_modules/.cache/chromium-153.0.0');
  mkdirSync(cache, { recursive: true });
  process.env.TMPDIR = cache;
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
  const libraries = join(bin, 'al2023.tar.br');
  if (existsSync(libraries)) await inflate(libraries);
  const env = { ...process.env, LD_LIBRARY_PATH: join(cache, 'al2023/lib') } as Record<string, string>;
  return { executablePath, env, args: [...args, '--no-zygote', '--headless=shell'] };
};

/** CHROME_PATH first, then the one from npm (Linux x64), then one of the system, then whatever Chrome is installed. */
export const findBrowser = async (): Promise<Launch> => {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, args };
  if (process.platform === 'linux' && process.arch === 'x64') return fromNpm();
  const executablePath = systemBrowsers.find(existsSync);
  return executablePath ? { executablePath, args } : { channel: 'chrome', args };
};
