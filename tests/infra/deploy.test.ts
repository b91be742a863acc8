import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configs } from '../../infra/config.ts';
import { exampleAddresses, nextSteps, outputsIn } from '../../infra/deploy/next-steps.ts';

const deploy = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../../infra/deploy.ts'), ...args], {
    env: { HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' },
    encoding: 'utf8',
  });

describe('deploying', { timeout: 30_000 }, () => {
  it('names the stages when none is given', () => {
    expect(deploy()).toMatchObject({ status: 1, stderr: expect.stringContaining('one of dev, prod') });
  });

  it('says how to sign in when nobody is, before it builds anything', () => {
    expect(deploy('--stage', 'dev')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('aws sso login'),
    });
  });
});

describe('after a deploy', () => {
  const outputs = outputsIn(
    JSON.stringify({
      'Wardmote-dev-Data': { MailDnsRecord1: 'a CNAME b', MailDnsRecord2: 'c CNAME d', TableName: 't' },
      'Wardmote-dev-Service': { Url: 'https://d1.cloudfront.net', Address: 'd1.cloudfront.net' },
    }),
  );

  it('the steps left are told in order, with the DNS records while the mail domain is not verified', () => {
    expect(nextSteps(outputs, configs.dev)).toEqual([
      expect.stringContaining('https://d1.cloudfront.net'),
      expect.stringContaining('alarms@example.org'),
      expect.stringMatching(/dev\.wardmote\.example\.org.*\n +a CNAME b\n +c CNAME d\n/),
      expect.stringContaining('docs/operate.md'),
    ]);
  });

  it('nothing is said of DNS when the domain is verified, and of the host name only when there is one', () => {
    const { mail } = configs.prod;
    const settled = { ...configs.prod, mail: { ...mail, verified: true } };
    expect(nextSteps(outputs, settled).join('\n')).not.toMatch(/CNAME/);
    const named = { ...settled, domain: { name: 'wardmote.example.org', certificateArn: 'arn:aws:acm:us-east-1:1:x' } };
    expect(nextSteps(outputs, named).join('\n')).toContain('Point wardmote.example.org to d1.cloudfront.net');
  });

  it('addresses that nobody has replaced are named', () => {
    expect(exampleAddresses(configs.dev)).toContain('alarms@example.org');
    const own = { ...configs.dev, alarmsTo: 'a@b.uk', mail: { domain: 'b.uk', from: 'W <n@b.uk>', verified: true } };
    expect(exampleAddresses(own)).toEqual([]);
  });
});
