import { anonymous } from '@wardmote/domain/actor';
import type { KeptNotice } from '@wardmote/domain/notice-log';
import { findContact, stopMail } from '@wardmote/store/contact-store';
import { findNotice } from '@wardmote/store/mail-log-store';
import { addNotice, claimNotice, settleNotice } from '@wardmote/store/notice-store';
import { beforeAll, describe, expect, it } from 'vitest';
import { putOnRecord } from '../support/on-record.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene, table }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene, table } = await openScenes());
});

type Scene = Awaited<ReturnType<typeof scene>>;
let people = 0;

/** Somebody with an address, or without one. */
const somebody = async (mailbox?: string) => {
  people += 1;
  const email = mailbox && `${people}.${mailbox}`;
  const id = `person_mail-${people}` as const;
  await putOnRecord(table, {
    newPerson: { id, name: `Somebody ${people}`, mailKey: `key-${people}`, ...(email && { email }) },
  });
  return { id, mailKey: `key-${people}` };
};

/** A notice of the scene's panel that has come to an end. */
const ended = async (
  { panelId }: Scene,
  personId: `person_${string}`,
  status: string,
  changes: Partial<KeptNotice> = {},
): Promise<KeptNotice> => {
  const notice: KeptNotice = {
    id: `notice-${personId}-${status}`,
    kind: 'minutes-published',
    panelId,
    panelName: 'A panel',
    to: { kind: 'person', personId },
    at: '2026-06-10T10:00:00.000Z',
    facts: { meetingId: 'meeting_may', heldOn: '2026-05-06' },
    ...changes,
  };
  const now = new Date('2026-06-10T10:00:00Z');
  await addNotice(table)(notice, now);
  const claim = await claimNotice<KeptNotice>(table)(notice.id, now, new Date('2026-06-10T10:01:00Z'));
  if (!claim) throw new Error('not claimed');
  await settleNotice(table)(claim, status, { at: now });
  return notice;
};

describe('a mail that did not arrive', () => {
  it.each(['failed', 'rejected', 'bounced', 'print'])('is sent again once, as one of its own: %s', async (status) => {
    const at = await scene();
    const { id } = await somebody('there@example.org');
    const notice = await ended(at, id, status);
    const again = { panelId: at.panelId, noticeId: notice.id };
    expect(await app.sendNoticeAgain(request(at.secretary), again)).toEqual({ noticeId: `${notice.id}-again` });
    expect(await findNotice(table)(`${notice.id}-again`)).toMatchObject({
      status: 'due',
      notice: { to: notice.to, facts: notice.facts },
    });
    expect(await findNotice(table)(notice.id)).toMatchObject({ sentAgainAs: `${notice.id}-again` });
    expect(await app.sendNoticeAgain(request(at.secretary), again)).toMatchObject({
      refused: 'notice-not-to-send-again',
    });
  });

  it('twice at the same moment is sent once', async () => {
    const at = await scene();
    const { id } = await somebody('there@example.org');
    const { id: noticeId } = await ended(at, id, 'failed');
    const both = await Promise.all(
      [1, 2].map(() => app.sendNoticeAgain(request(at.secretary), { panelId: at.panelId, noticeId })),
    );
    expect(both.filter((outcome) => 'noticeId' in outcome)).toHaveLength(1);
  });

  it.each(['sent', 'delivered', 'complained', 'dropped', 'handed-over'])(
    'is not sent again where it did, or need not: %s',
    async (status) => {
      const at = await scene();
      const { id } = await somebody('there@example.org');
      const { id: noticeId } = await ended(at, id, status);
      expect(await app.sendNoticeAgain(request(at.secretary), { panelId: at.panelId, noticeId })).toEqual({
        refused: 'notice-not-to-send-again',
        facts: { status },
      });
    },
  );

  it('is not sent to nobody, nor to an address that came back', async () => {
    const at = await scene();
    const [without, stopped] = [await somebody(), await somebody('gone@example.org')];
    await stopMail(table)(stopped.id, { why: 'bounced', at: '2026-06-10T10:00:00.000Z' });
    for (const { id } of [without, stopped]) {
      const { id: noticeId } = await ended(at, id, 'print');
      expect(await app.sendNoticeAgain(request(at.secretary), { panelId: at.panelId, noticeId })).toMatchObject({
        refused: 'notice-not-to-send-again',
      });
    }
  });

  it('can be seen and sent by those who keep the panel’s mail, and by nobody else', async () => {
    const [at, other] = [await scene(), await scene()];
    const { id } = await somebody('there@example.org');
    const { id: noticeId } = await ended(at, id, 'failed');
    const again = { panelId: at.panelId, noticeId };
    for (const actor of [anonymous, at.sergeant, at.as('member'), other.secretary]) {
      expect(await app.sendNoticeAgain(request(actor), again)).toHaveProperty('refused');
      expect(await app.viewMailLog(actor, at.panelId)).toHaveProperty('refused');
    }
    expect(await app.sendNoticeAgain(request(other.secretary), { ...again, panelId: other.panelId })).toMatchObject({
      refused: 'not-found',
    });
    expect(await app.viewMailLog(at.secretary, at.panelId)).toMatchObject({
      notices: [{ notice: { id: noticeId }, status: 'failed' }],
    });
  });
});

describe('a letter for somebody without an address', () => {
  it('waits on the panel’s list until somebody says that it was handed over', async () => {
    const at = await scene();
    const { id } = await somebody();
    const { id: noticeId } = await ended(at, id, 'print');
    expect(await app.viewMailLog(at.secretary, at.panelId)).toMatchObject({
      notices: [],
      toPrint: [{ notice: { id: noticeId } }],
    });
    await app.handOverNotice(request(at.secretary), { panelId: at.panelId, noticeId });
    expect(await app.viewMailLog(at.secretary, at.panelId)).toMatchObject({
      notices: [{ notice: { id: noticeId }, status: 'handed-over' }],
      toPrint: [],
    });
    expect(await app.handOverNotice(request(at.secretary), { panelId: at.panelId, noticeId })).toMatchObject({
      refused: 'notice-not-to-carry',
    });
  });
});

describe('choosing what comes by mail', () => {
  const daily = { quiet: true, choices: { 'minutes-published': 'daily' } } as const;

  it('needs no sign-in where the link is one’s own, and holds', async () => {
    const { panelId } = await scene();
    const { id, mailKey } = await somebody('x@example.org');
    expect(await app.chooseMail(request(anonymous), { personId: id, linkKey: mailKey }, { panelId, ...daily })).toEqual(
      { personId: id },
    );
    expect(await findContact(table)(id)).toMatchObject({
      mail: { quiet: true, choices: { [panelId]: daily.choices } },
    });
  });

  it('opens nothing with another key, with none on record, and for nobody', async () => {
    const { panelId } = await scene();
    const [one, other] = [await somebody('x@example.org'), await somebody('y@example.org')];
    await putOnRecord(table, { newPerson: { id: 'person_keyless', name: 'Keyless' } });
    for (const owner of [
      { personId: one.id, linkKey: other.mailKey },
      { personId: one.id, linkKey: '' },
      { personId: 'person_keyless', linkKey: '' },
      { personId: 'person_keyless', linkKey: 'undefined' },
      { personId: 'person_nobody', linkKey: one.mailKey },
    ] as const) {
      expect(await app.viewMailSettings(owner, panelId)).toMatchObject({ refused: 'not-found' });
      expect(await app.chooseMail(request(anonymous), owner, { panelId, ...daily })).toMatchObject({
        refused: 'not-found',
      });
    }
    expect(await app.viewMailSettings({ signedIn: anonymous }, panelId)).toMatchObject({ refused: 'sign-in-needed' });
  });

  it('lifts what stopped the mail: whoever reads it chooses', async () => {
    const { panelId } = await scene();
    const { id, mailKey } = await somebody('x@example.org');
    await stopMail(table)(id, { why: 'complained', at: '2026-06-10T10:00:00.000Z' });
    await app.chooseMail(request(anonymous), { personId: id, linkKey: mailKey }, { panelId, ...daily });
    expect((await findContact(table)(id))?.mailStopped).toBeUndefined();
  });

  it('brings nobody back who is forgotten', async () => {
    expect(await stopMail(table)('person_forgotten', { why: 'bounced', at: '2026-06-10T10:00:00.000Z' })).toBe(false);
    expect(await findContact(table)('person_forgotten')).toBeUndefined();
  });
});

describe('a letter about particular persons', () => {
  const facts = { as: 'partner', ownerName: 'Street lighting', actions: [{ what: 'Talk to J.', aboutPersons: true }] };
  const letterOn = async (at: Scene) => {
    const { id } = await somebody();
    const notice = await ended(at, id, 'print', { kind: 'action-asked', facts });
    return { at, notice };
  };

  it('is printed by those who may read what is closed', async () => {
    const { at, notice } = await letterOn(await scene());
    const view = await app.viewMailLog(at.secretary, at.panelId);
    expect(view).toMatchObject({ toPrint: [{ notice: { id: notice.id, facts } }] });
  });

  it('shows a chair from the police that it is there, and nothing of what it says', async () => {
    const { at, notice } = await letterOn(await scene());
    const chair = at.as('interim-chair', 'person_12');
    for (const view of [await app.viewMailLog(chair, at.panelId), await app.viewNotice(chair, at.panelId, notice.id)]) {
      expect(JSON.stringify(view)).toContain('"withheld":true');
      expect(JSON.stringify(view)).toContain('Street lighting');
      expect(JSON.stringify(view)).not.toContain('Talk to J.');
    }
  });

  it('is opened one by one, however many were sent since, and not from another panel', async () => {
    const [one, other] = [await letterOn(await scene()), await scene()];
    expect(await app.viewNotice(one.at.secretary, one.at.panelId, one.notice.id)).toMatchObject({
      logged: { status: 'print' },
    });
    expect(await app.viewNotice(other.secretary, other.panelId, one.notice.id)).toMatchObject({ refused: 'not-found' });
  });
});
