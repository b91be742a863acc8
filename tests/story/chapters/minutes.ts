import assert from 'node:assert/strict';
import { mailsTo, pageText } from '../http-client.ts';
import { chapter, refusedWith, seen, type Told } from '../teller.ts';
import { addressOf, memberNames } from './founding.ts';
import { attendanceOf, londonToday, type Members } from './meeting.ts';

type Meeting = { minutes?: { status: string; revision: number; sections: { itemId: string; text: string }[] } };

/** Written, sent to those who were there, agreed at the next meeting, published. */
export const minutes = async (told: Told): Promise<void> => {
  await writing(told);
  await nextMeeting(told);
  await publishing(told);
};

const writing = async (told: Told): Promise<void> => {
  chapter('The minutes are written and sent to those who were there');
  const { secretary, sergeant, chair } = told.cast;
  const at = `/panels/${told.panelId}/meetings/${told.meetingId}`;
  const meeting = await secretary<Meeting>('GET', at);
  const sections = (meeting.body.minutes?.sections ?? []).map((section, index) =>
    index === 0 ? { ...section, text: 'Everybody introduced themselves.' } : section,
  );
  const byPolice = await sergeant('PUT', `${at}/minutes`, { revision: 1, sections });
  seen(told, 'the sergeant cannot change the panel’s minutes', () =>
    refusedWith(byPolice, 403, 'police-cannot-change-record'),
  );
  const saved = await secretary('PUT', `${at}/minutes`, { revision: 1, sections });
  const late = await chair('PUT', `${at}/minutes`, { revision: 1, sections });
  seen(told, 'two save at once: the first wins, the second is told and overwrites nothing', () => {
    assert.equal(saved.status, 200);
    refusedWith(late, 409, 'changed-meanwhile');
  });
  await secretary('POST', `${at}/minutes/circulate`, {});
  const [mail] = await mailsTo(told.site, addressOf(memberNames[0]), /minutes/i);
  assert.ok(mail);
  seen(told, `those who were there get a mail: “${mail.subject}”`, () => assert.doesNotMatch(mail.text, /CANARY/));
  const own = await secretary('POST', `${at}/minutes/approve`, { atMeetingId: told.meetingId });
  seen(told, 'a meeting cannot approve its own minutes', () => refusedWith(own, 409, 'minutes-of-own-meeting'));
};

const nextMeeting = async (told: Told): Promise<void> => {
  chapter('The next meeting');
  const { chair, secretary } = told.cast;
  const all = `/panels/${told.panelId}/meetings`;
  const day = londonToday();
  const call = async (start: string) => {
    const when = { start: `${day}T${start}`, end: `${day}T22:00`, place: 'The school hall' };
    const asked = await chair<{ meetingId: string }>('POST', all, { kind: 'extraordinary', ...when });
    await chair('POST', `${all}/${asked.body.meetingId}/call`, {});
    return asked.body.meetingId;
  };
  const members = await secretary<Members>('GET', `/panels/${told.panelId}/members`);
  const close = (meetingId: string, absent: number, priorities: object) =>
    chair('POST', `${all}/${meetingId}/close`, {
      attendance: attendanceOf(members.body, absent),
      priorities,
      evidence: { seen: true },
    });
  const approveAt = (atMeetingId: string) => chair('POST', `${all}/${told.meetingId}/minutes/approve`, { atMeetingId });

  const thin = await call('18:00');
  await close(thin, 10, { decision: 'defer', reason: 'Too few of us came' });
  const inquorate = await approveAt(thin);
  seen(told, 'a meeting that is not quorate cannot approve minutes', () => refusedWith(inquorate, 409, 'not-quorate'));

  told.nextMeetingId = await call('19:30');
  const closed = await close(told.nextMeetingId, 2, { decision: 'keep' });
  const approved = await approveAt(told.nextMeetingId);
  seen(told, 'the next quorate meeting agrees the minutes', () => {
    assert.equal(closed.status, 200);
    assert.equal(approved.status, 200);
  });
};

const publishing = async (told: Told): Promise<void> => {
  chapter('Anybody reads the public record');
  const at = `/panels/${told.panelId}/meetings/${told.meetingId}`;
  await mailsTo(told.site, addressOf(memberNames[0]), /published|minutes/i, 2);
  const [open, page, json] = [
    await told.cast.anybody<Meeting>('GET', at),
    await pageText(told.site, `${at}/minutes`),
    JSON.stringify((await told.cast.anybody('GET', `/panels/${told.panelId}`)).body),
  ];
  seen(told, 'the minutes are published, on the page and in the API', () => {
    assert.equal(open.body.minutes?.status, 'published');
    assert.match(page.html, /Everybody introduced themselves/);
  });
  seen(told, 'the closed item shows its heading and its reason, and never its text', () => {
    assert.match(page.html, /closed/i);
    assert.doesNotMatch(page.html + json + JSON.stringify(open.body), /CANARY/);
  });
  const members = await told.cast.anybody('GET', `/panels/${told.panelId}/members`);
  seen(told, 'the list of members by name is not public', () => refusedWith(members, 401, 'sign-in-needed'));
};
