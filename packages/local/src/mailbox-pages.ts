import { html } from 'hono/html';
import type { Attachment } from 'postal-mime';
import type { Mail } from './mail-store.ts';
import { plainPage } from './plain-page.ts';

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
});
const timeOf = (at: string) => html`<time datetime="${at}">${timeFormat.format(new Date(at))}</time>`;
const subjectOf = ({ content }: Mail) => content.subject || '(no subject)';

/** All mails, or those to one address. */
export const mailListPage = (mails: readonly Mail[], to: string | undefined) =>
  plainPage(
    to ? `Mail to ${to}` : 'Mailbox',
    html`<p>Nothing is really sent from this computer: every mail ends here.</p>
<form><label for="to">Show mail to this address</label><br>
<input id="to" name="to" type="email" size="30" value="${to ?? ''}"> <button>Show</button></form>
${to ? html`<p><a href="/">Show all mail</a></p>` : ''}
${
  mails.length === 0
    ? html`<p>There is no mail here yet. <a href="">Look again</a></p>`
    : html`<table><caption>${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}, the newest first. <a href="">Look again</a></caption>
<thead><tr><th scope="col">Received<th scope="col">To<th scope="col">Subject</tr></thead><tbody>
${mails.map((mail) => html`<tr><td>${timeOf(mail.at)}<td>${mail.to.join(', ')}<td><a href="/mail/${mail.id}">${subjectOf(mail)}</a></tr>\n`)}
</tbody></table>`
}`,
  );

/** The text with its addresses as links, because people follow them from here. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, place) => (place % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));

const attachmentLink = (id: number) => (attachment: Attachment, place: number) =>
  html`<li><a href="/mail/${id}/attachments/${place}">${attachment.filename ?? 'attachment'}</a> (${attachment.mimeType})</li>`;

/** One mail: its text, and the ways to its other forms. */
export const mailPage = (mail: Mail) => {
  const { id, content } = mail;
  return plainPage(
    subjectOf(mail),
    html`<p><a href="/">Back to the mailbox</a></p>
<p>From ${content.from?.name ?? ''} ${mail.from}<br>To ${mail.to.join(', ')}<br>Received ${timeOf(mail.at)}</p>
<pre>${linked(content.text ?? '(this mail has no text)')}</pre>
${content.attachments.length > 0 ? html`<h2>Attachments</h2><ul>${content.attachments.map(attachmentLink(id))}</ul>` : ''}
<ul>${content.html ? html`<li><a href="/mail/${id}/html">As HTML</a></li>` : ''}
<li><a href="/mail/${id}/source">Source</a></li></ul>`,
  );
};

/** The bytes of an attachment, however the parser gave them. */
export const attachmentBytes = ({ content, encoding }: Attachment): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')
    : Buffer.from(content instanceof Uint8Array ? content : new Uint8Array(content));

export const mailNotFoundPage = () =>
  plainPage('There is no such mail', html`<p><a href="/">Back to the mailbox</a></p>`);

/** A mail as tests read it. */
export const mailAsJson = ({ id, at, from, to, noticeId, content }: Mail) => ({
  id,
  at,
  from,
  to,
  noticeId,
  subject: content.subject,
  text: content.text,
  html: content.html,
  headers: content.headers,
  attachments: content.attachments.map((attachment) => ({
    filename: attachment.filename,
    mimeType: attachment.mimeType,
    method: attachment.method,
    content: attachmentBytes(attachment).toString('base64'),
  })),
});
