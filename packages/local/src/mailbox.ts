import { Hono } from 'hono';
import { type Running, startHttpServer } from './http-server.ts';
import { type MailStore, openMailStore } from './mail-store.ts';
import { attachmentBytes, mailAsJson, mailListPage, mailNotFoundPage, mailPage } from './mailbox-pages.ts';
import { answerWith } from './serve-app.ts';
import { type MailMode, mailMode, startSmtpServer } from './smtp-server.ts';

export type Mailbox = Running & {
  readonly url: string;
  readonly mails: MailStore;
  readonly setMode: (mode: MailMode) => void;
};

type MailboxOptions = {
  readonly smtpPort: number;
  readonly webPort: number;
  /** Keeps the mails over a restart. */
  readonly file?: string | undefined;
  readonly slowMs?: number;
  /** Told of each accepted mail that carries a notice's id, after it is on disk. */
  readonly onAccepted?: (noticeId: string) => void;
};

type Modes = { readonly get: () => MailMode; readonly set: (mode: MailMode) => void };

const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'";
/** A mail's own HTML may show itself and open its links, and nothing else: no script, no picture from elsewhere. */
const mailPolicy =
  "sandbox allow-popups allow-top-navigation-by-user-activation; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/** For tests and scripts: the mails, how the server behaves, and what was accepted (the provider's event log). */
const apiRoutes = (mails: MailStore, modes: Modes) =>
  new Hono()
    .get('/', (c) => c.json(mails.list(c.req.query('to')).map(mailAsJson)))
    .delete('/', (c) => {
      mails.clear();
      return c.body(null, 204);
    })
    .get('/sent/:noticeId', (c) => {
      const acceptances = mails.acceptances(c.req.param('noticeId'));
      return c.json({ acceptances }, acceptances.length > 0 ? 200 : 404);
    })
    .get('/mode', (c) => c.json({ mode: modes.get() }))
    .put('/mode/:mode', (c) => {
      const mode = mailMode.safeParse(c.req.param('mode'));
      if (!mode.success) return c.json({ message: `one of: ${mailMode.options.join(', ')}` }, 400);
      modes.set(mode.data);
      return c.json({ mode: mode.data });
    });

const pageRoutes = (mails: MailStore) =>
  new Hono()
    .use(async (c, next) => {
      await next();
      if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', pagePolicy);
    })
    .get('/', async (c) => {
      const to = c.req.query('to') || undefined;
      return c.html(await mailListPage(mails.list(to), to));
    })
    .get('/mail/:id', async (c) => {
      const mail = mails.find(Number(c.req.param('id')));
      return mail ? c.html(await mailPage(mail)) : c.notFound();
    })
    .get('/mail/:id/html', (c) => {
      const content = mails.find(Number(c.req.param('id')))?.content.html;
      return content ? c.html(content, 200, { 'content-security-policy': mailPolicy }) : c.notFound();
    })
    .get('/mail/:id/source', (c) => {
      const mail = mails.find(Number(c.req.param('id')));
      return mail ? c.text(mail.raw.toString('utf8')) : c.notFound();
    })
    .get('/mail/:id/attachments/:place', (c) => {
      const { id, place } = c.req.param();
      const attachment = mails.find(Number(id))?.content.attachments[Number(place)];
      if (!attachment) return c.notFound();
      const filename = (attachment.filename ?? 'attachment').replace(/[^\w.-]/g, '_');
      return c.body(new Uint8Array(attachmentBytes(attachment)), 200, {
        'content-type': attachment.mimeType,
        'content-disposition': `attachment; filename="${filename}"`,
      });
    });

/** The mail server of this computer, and a web page with all that it was given. */
export const startMailbox = async (options: MailboxOptions): Promise<Mailbox> => {
  const mails = await openMailStore(options.file);
  let mode: MailMode = 'ok';
  const modes: Modes = {
    get: () => mode,
    set: (next) => {
      mode = next;
    },
  };
  const app = new Hono().route('/api', apiRoutes(mails, modes)).route('/', pageRoutes(mails));
  app.notFound(async (c) => c.html(await mailNotFoundPage(), 404));

  const smtp = await startSmtpServer({
    port: options.smtpPort,
    mode: modes.get,
    slowMs: options.slowMs ?? 5000,
    accept: async (received) => {
      const { noticeId } = await mails.add({ ...received, at: new Date().toISOString() });
      if (noticeId) options.onAccepted?.(noticeId);
    },
  });
  const web = await startHttpServer(options.webPort, answerWith(app));
  return {
    url: `http://localhost:${options.webPort}`,
    mails,
    setMode: modes.set,
    stop: async () => {
      await Promise.all([smtp.stop(), web.stop()]);
    },
  };
};
