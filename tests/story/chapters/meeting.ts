import assert from 'node:assert/strict';
import { mailsTo, pageText, sendForm } from '../http-client.ts';
import { chapter, refusedWith, seen, type Told } from '../teller.ts';
import { addressOf, memberNames } from './founding.ts';

export const londonToday = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

export type Members = { members: { personId: string; name: string; party: string }[] };
type Meeting = {
  agenda: { id: string; kind: string }[];
  invitations: { name: string; reply?: string }[];
  status: string;
};

const grounds = 'Raised by residents at the summer street briefing';
const cites = [{ kind: 'other', source: 'The street briefing of 12 July' }];
const haringeys = [
  { title: 'Youth crime and disorder', category: 'youth-crime-and-disorder', grounds, cites },
  { title: 'Vandalism and graffiti', category: 'vandalism-and-graffiti', grounds, cites },
  { title: 'Vehicle crime', category: 'vehicle-crime', grounds, cites },
];

/** Called by mail, answered by link, moved, and closed in one act. */
export const firstMeeting = async (told: Told): Promise<void> => {
  await calling(told);
  await closing(told);
};

const calling = async (told: Told): Promise<void> => {
  chapter('The first meeting is called by email');
  const { secretary, anybody } = told.cast;
  const at = `/panels/${told.panelId}/meetings`;
  const day = londonToday();
  const place = { start: `${day}T10:00`, end: `${day}T12:00`, place: 'The library, upstairs room' };
  const scheduled = await secretary<{ meetingId: string }>('POST', at, { kind: 'inaugural', ...place });
  told.meetingId = scheduled.body.meetingId;
  const hidden = await anybody('GET', `${at}/${told.meetingId}`);
  seen(told, 'while it is only set down, nobody outside sees it and no mail leaves', () =>
    refusedWith(hidden, 404, 'not-found'),
  );
  const called = await secretary<{ invited: number }>('POST', `${at}/${told.meetingId}/call`, {});
  seen(told, 'twelve are invited', () => assert.equal(called.body.invited, 12));
  const address = addressOf(memberNames[0]);
  const [mail] = await mailsTo(told.site, address, /./);
  assert.ok(mail);
  seen(told, `the invitation says in which capacity, and carries a calendar REQUEST: “${mail.subject}”`, () => {
    assert.match(mail.text, /member of the panel/);
    assert.ok(mail.attachments.some(({ mimeType }) => mimeType.includes('calendar')));
    assert.doesNotMatch(mail.subject, /Quill/);
  });
  const link = /https?:\/\/\S+\/reply\/\S+/.exec(mail.text)?.[0] ?? '';
  const form = await pageText(told.site, link);
  const replied = await sendForm(told.site, link, form.html, { answer: 'yes' });
  const now = await secretary<Meeting>('GET', `${at}/${told.meetingId}`);
  seen(told, 'one member answers by the link in the mail, without signing in', () => {
    assert.equal(replied.status, 303);
    assert.equal(now.body.invitations.find(({ name }) => name === memberNames[0])?.reply, 'yes');
  });
  await secretary('PATCH', `${at}/${told.meetingId}`, { ...place, place: 'The library, ground floor (step-free)' });
  const mails = await mailsTo(told.site, address, /./, 2);
  seen(told, 'a change of place is told to those invited, with a higher SEQUENCE', () =>
    assert.ok(mails.some(({ text }) => text.includes('ground floor'))),
  );
};

export const attendanceOf = ({ members }: Members, absent = 2) =>
  members.map(({ personId, name, party }, index) => ({
    personId,
    name,
    party,
    presence: index < members.length - absent ? 'present' : 'apologies',
  }));

const closing = async (told: Told): Promise<void> => {
  chapter('The meeting is held and closed in one act');
  const { secretary } = told.cast;
  const at = `/panels/${told.panelId}/meetings/${told.meetingId}`;
  const meeting = await secretary<Meeting>('GET', at);
  const members = await secretary<Members>('GET', `/panels/${told.panelId}/members`);
  const item = (kind: string) => meeting.body.agenda.find((one) => one.kind === kind)?.id ?? '';
  const act = {
    attendance: attendanceOf(members.body),
    outcomes: [
      { itemId: item('police-report'), text: 'The team reported fewer thefts of scooters.' },
      {
        itemId: item('other-business'),
        text: 'CANARY a resident’s private trouble',
        openness: 'closed',
        reason: 'risk-to-a-person',
      },
    ],
    priorities: { decision: 'set', priorities: haringeys },
    evidence: { seen: true },
    actions: [
      {
        what: 'Patrol the estate at the end of the school day',
        kind: 'prevention',
        owner: { kind: 'team' },
        dueOn: '2099-01-31',
      },
      {
        what: 'Clean the graffiti under the railway bridge',
        kind: 'support',
        owner: { kind: 'partner', name: 'Council street cleaning', email: 'streets.story@example.org' },
      },
    ],
  };
  const close = (changes: object) =>
    secretary<{ actionIds: string[]; quorum: object }>('POST', `${at}/close`, { ...act, ...changes });
  const set = (priorities: object[]) => ({ priorities: { decision: 'set', priorities } });
  const two = await close(set(haringeys.slice(0, 2)));
  const six = await close(set([...haringeys, ...haringeys]));
  seen(told, 'two priorities are too few and six too many', () => {
    refusedWith(two, 409, 'priorities-number');
    refusedWith(six, 409, 'priorities-number');
  });
  const ownerless = await close({ actions: [{ what: 'Somebody should do something' }] });
  seen(told, 'an action without an owner is refused', () => refusedWith(ownerless, 409, 'action-needs-owner'));
  const unexplained = await close({ outcomes: [{ itemId: item('other-business'), text: 'x', openness: 'closed' }] });
  seen(told, 'an item cannot be closed without a reason', () => refusedWith(unexplained, 409, 'closing-needs-reason'));
  const done = await close({});
  seen(told, 'the secretary closes it: quorate, three priorities, two actions', () => {
    assert.equal(done.status, 200);
    assert.equal(done.body.actionIds.length, 2);
  });
  [told.teamActionId = '', told.partnerActionId = ''] = done.body.actionIds;
  await adopting(told);
};

const adopting = async (told: Told): Promise<void> => {
  const { secretary, borough } = told.cast;
  const adoption = `/panels/${told.panelId}/documents/${told.documentId}/adopt`;
  const byBorough = await borough('POST', adoption, { meetingId: told.meetingId });
  seen(told, 'the borough cannot adopt a document for the panel', () => refusedWith(byBorough, 403, 'not-your-part'));
  const adopted = await secretary('POST', adoption, { meetingId: told.meetingId });
  const read = await told.cast.anybody('GET', `/panels/${told.panelId}/documents/${told.documentId}`);
  seen(told, 'the meeting adopted the governing document, and now anybody reads it', () => {
    assert.equal(adopted.status, 200);
    assert.equal(read.body.status, 'adopted');
  });
};
