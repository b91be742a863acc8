import assert from 'node:assert/strict';
import { mailsTo, pageText, sendForm } from '../http-client.ts';
import { chapter, refusedWith, seen, type Told } from '../teller.ts';
import { addressOf, memberNames } from './founding.ts';
import { londonToday } from './meeting.ts';

type Desk = { actions: { id: string; panelId: string }[] };

/** The sergeant and an outside body do their part; the panel judges. */
export const actions = async (told: Told): Promise<void> => {
  chapter('The sergeant answers, and so does the council without an account');
  const { sergeant, chair } = told.cast;
  const desk = await sergeant<Desk>('GET', '/desk');
  seen(told, 'the action lies on the sergeant’s desk', () =>
    assert.ok(desk.body.actions.some(({ id }) => id === told.teamActionId)),
  );
  const at = `/panels/${told.panelId}/actions/${told.teamActionId}`;
  const answered = await sergeant('POST', `${at}/answers`, {
    status: 'answered',
    text: 'We patrol there on Tuesdays.',
  });
  seen(told, 'she answers it', () => assert.equal(answered.status, 201));
  const byPolice = await sergeant('POST', `${at}/close`, { outcome: 'done' });
  seen(told, 'she cannot close it: only the panel does', () =>
    refusedWith(byPolice, 403, 'police-cannot-change-record'),
  );
  const disputed = await chair('POST', `${at}/dispute`, { why: 'Tuesdays are not when it happens.' });
  await sergeant('POST', `${at}/answers`, { status: 'answered', text: 'We patrol there every school day now.' });
  const closed = await chair('POST', `${at}/close`, { outcome: 'done' });
  seen(told, 'the chair disputes the answer, gets a better one, and closes it as done', () => {
    assert.equal(disputed.status, 200);
    assert.equal(closed.status, 200);
  });
  await byLink(told);
};

const byLink = async (told: Told): Promise<void> => {
  const [mail] = await mailsTo(told.site, 'streets.story@example.org', /./);
  const link = /https?:\/\/\S+\/actions\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  const form = await pageText(told.site, link);
  const sent = await sendForm(told.site, link, form.html, { status: 'answered', text: 'Cleaned on Friday.' });
  const wrong = await pageText(told.site, `${link.slice(0, -4)}AAAA`);
  const action = await told.cast.anybody<{ status: string }>(
    'GET',
    `/panels/${told.panelId}/actions/${told.partnerActionId}`,
  );
  seen(told, 'the council’s street cleaning answers by its link; a wrong link opens nothing', () => {
    assert.equal(sent.status, 303);
    assert.equal(action.body.status, 'answered');
    assert.equal(wrong.status, 404);
  });
};

/** A meeting five weeks ahead is called, and called off. */
export const cancellation = async (told: Told): Promise<void> => {
  chapter('A meeting is called off');
  const { chair } = told.cast;
  const ahead = new Date(Date.parse(`${londonToday()}T00:00:00Z`) + 35 * 86_400_000).toISOString().slice(0, 10);
  const all = `/panels/${told.panelId}/meetings`;
  const when = { start: `${ahead}T19:30`, end: `${ahead}T21:00`, place: 'The school hall' };
  const asked = await chair<{ meetingId: string }>('POST', all, when);
  await chair('POST', `${all}/${asked.body.meetingId}/call`, {});
  await chair('POST', `${all}/${asked.body.meetingId}/cancel`, { reason: 'The hall is flooded' });
  const [mail] = await mailsTo(told.site, addressOf(memberNames[1]), /cancelled/i);
  seen(told, `everybody invited is told, and the calendar object says CANCEL: “${mail?.subject}”`, () =>
    assert.match(calendarOf(mail?.attachments ?? []), /METHOD:CANCEL[\s\S]*STATUS:CANCELLED/),
  );
};

const calendarOf = (attachments: readonly { mimeType: string; content: string }[]): string => {
  const { content = '' } =
    attachments.find(({ mimeType }) => mimeType.includes('calendar') || mimeType.includes('ics')) ?? {};
  return content.startsWith('BEGIN') ? content : Buffer.from(content, 'base64').toString();
};
