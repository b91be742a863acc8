import type { Notice } from '@wardmote/notices/notice';
import { noticesToPrint } from '@wardmote/store/mail-log-store';
import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPartner } from '../builders/partner.ts';
import { minutes, type Outbox, openOutbox } from './outbox.ts';
import { sample } from './samples.ts';
import { aMeeting, anAction, anInvitation, aPanel } from './things.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let outbox: Outbox;
beforeAll(async () => {
  outbox = await openOutbox();
});
afterAll(() => outbox.stop());

let notice: Notice;
let scene: Outbox['scene'];
beforeEach(async () => {
  scene = structuredClone(outbox.scene);
  notice = { ...sample('meeting-invitation'), id: `${ulid()}-person_member` };
  await outbox.add(notice);
});
afterEach(() => {
  Object.assign(outbox.scene, scene);
});

const later = (count: number) => {
  outbox.scene.now += minutes(count);
};

describe('a notice that is no longer true', () => {
  const cases: readonly (readonly [string, string, () => void])[] = [
    [
      'the meeting was cancelled',
      'meeting-cancelled',
      () => {
        outbox.scene.meeting = aMeeting({ status: 'cancelled', sequence: 1 });
      },
    ],
    [
      'the meeting was moved',
      'meeting-changed-since',
      () => {
        outbox.scene.meeting = aMeeting({ sequence: 1 });
      },
    ],
    [
      'the meeting was held',
      'meeting-held',
      () => {
        outbox.scene.meeting = aMeeting({ status: 'held' });
      },
    ],
    [
      'the day of the meeting is over',
      'meeting-past',
      () => {
        outbox.scene.now = Date.parse('2026-03-04T00:00:00Z');
      },
    ],
    [
      'the person is no longer invited',
      'not-invited',
      () => {
        outbox.scene.meeting = aMeeting({ invitations: [anInvitation('chair')] });
      },
    ],
    [
      'the person was excluded',
      'not-on-panel',
      () => {
        outbox.scene.panel = aPanel({ members: [] });
      },
    ],
    [
      'the person is forgotten',
      'person-gone',
      () => {
        outbox.scene.people = {};
      },
    ],
  ];

  it.each(cases)('is dropped, and says why: %s', async (_, why, change) => {
    change();
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'dropped', why });
    expect(await outbox.stored(notice.id)).toMatchObject({ status: 'dropped', why });
    expect(outbox.copies(notice.id)).toBe(0);
  });

  it('is dropped when it reminds somebody who has answered meanwhile', async () => {
    const reminder = { ...sample('meeting-reminder'), id: `${ulid()}-reminder` };
    await outbox.add(reminder);
    const reply = { answer: 'yes', at: '2026-02-11T09:00:00.000Z' } as const;
    outbox.scene.meeting = aMeeting({ invitations: [anInvitation('member', { reply })] });
    outbox.scene.now = Date.parse('2026-03-01T07:30:00Z');
    expect(await outbox.send(reminder.id)).toMatchObject({ status: 'dropped', why: 'answered' });
  });

  it('is dropped when it asks an action that is closed', async () => {
    const asked = { ...sample('action-asked'), id: `${ulid()}-asked` };
    await outbox.add(asked);
    outbox.scene.now = Date.parse(asked.at);
    expect(await outbox.send(asked.id)).toMatchObject({ status: 'dropped', why: 'action-closed' });
  });
});

describe('a notice to somebody without an e-mail address', () => {
  it('waits in the panel’s queue of what is told on paper', async () => {
    outbox.scene.people = { person_member: { id: 'person_member', name: 'Name of member' } };
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'print', why: 'no-address' });
    const toPrint = (await noticesToPrint(outbox.table)('panel_bishops')).map((logged) => logged.notice);
    expect(toPrint).toContainEqual(notice);
    later(60);
    expect(await outbox.send(notice.id)).toEqual({ status: 'left' });
  });

  it.each([
    [
      'an outside body',
      { kind: 'partner', name: 'Lighting', linkKey: 'k' },
      { kind: 'partner', actionId: 'action_lamp' },
    ],
    ['a team without a sergeant', { kind: 'team', teamId: 'team_1', name: 'Team' }, { kind: 'team', teamId: 'team_1' }],
  ] as const)('is for print too: %s', async (_, owner, to) => {
    const asked = sample('action-asked');
    const actions = [{ actionId: 'action_lamp', what: 'Mend the lamp' }] as const;
    const facts = { ...asked.facts, as: owner.kind, actions };
    const one: Notice = { ...asked, id: `${ulid()}-lamp`, to, facts };
    await outbox.add(one);
    outbox.scene.now = Date.parse(asked.at);
    outbox.scene.panel = aPanel({ actions: [anAction('lamp', { owner })] });
    expect(await outbox.send(one.id)).toMatchObject({ status: 'print', why: 'no-address' });
  });

  it('goes to an outside body at the address that the panel gave for it', async () => {
    const asked = sample('action-asked');
    const owner = { kind: 'partner', name: 'Lighting', linkKey: 'k', email: 'lights@council.example' } as const;
    const actions = [{ actionId: 'action_lamp', what: 'Mend the lamp', linkKey: 'k' }] as const;
    const facts = { ...asked.facts, as: 'partner', actions } as const;
    const one: Notice = { ...asked, id: `${ulid()}-lamp`, to: { kind: 'partner', actionId: 'action_lamp' }, facts };
    await outbox.add(one);
    outbox.scene.now = Date.parse(asked.at);
    outbox.scene.panel = aPanel({ actions: [anAction('lamp', { owner })] });
    expect(await outbox.send(one.id)).toMatchObject({ status: 'sent' });
    expect(outbox.mailbox.mails.list('lights@council.example')).toHaveLength(1);
  });

  it('goes to a partner of the register at the address that stands there now', async () => {
    const asked = sample('action-asked');
    const owner = { kind: 'partner', name: 'Lighting', linkKey: 'k', partnerId: 'partner_lights' } as const;
    const actions = [{ actionId: 'action_lamp', what: 'Mend the lamp', linkKey: 'k' }] as const;
    const facts = { ...asked.facts, as: 'partner', actions } as const;
    const one: Notice = { ...asked, id: `${ulid()}-reg`, to: { kind: 'partner', actionId: 'action_lamp' }, facts };
    const other = { ...one, id: `${ulid()}-reg2` };
    for (const notice of [one, other]) await outbox.add(notice);
    outbox.scene.now = Date.parse(asked.at);
    outbox.scene.panel = aPanel({ actions: [anAction('lamp', { owner })] });
    const routes = { desk: 'Desk', email: 'new@lights.example' };
    const mail = { linkKey: 'key-of-lights', since: asked.at };
    outbox.scene.partner = aPartner({ id: 'partner_lights', routes, mail });
    expect(await outbox.send(one.id)).toMatchObject({ status: 'sent' });
    const [came] = outbox.mailbox.mails.list('new@lights.example');
    expect(came?.content.text).toContain('/partners/lambeth/partner_lights/key-of-lights');
    expect(came?.content.text).toContain('Please say on that page, once');
    outbox.scene.partner = aPartner({ id: 'partner_lights', routes: { desk: 'Desk', phone: '020 7946 0100' } });
    expect(await outbox.send(other.id)).toMatchObject({ status: 'print', why: 'no-address' });
  });

  it('goes to no address of a partner from which mail came back, but to print', async () => {
    const asked = sample('action-asked');
    const owner = { kind: 'partner', name: 'Lighting', linkKey: 'k', partnerId: 'partner_lights' } as const;
    const facts = { ...asked.facts, as: 'partner', actions: [{ actionId: 'action_lamp', what: 'Mend it' }] } as const;
    const one: Notice = { ...asked, id: `${ulid()}-back`, to: { kind: 'partner', actionId: 'action_lamp' }, facts };
    await outbox.add(one);
    outbox.scene.now = Date.parse(asked.at);
    outbox.scene.panel = aPanel({ actions: [anAction('lamp', { owner })] });
    const stopped = { why: 'bounced', at: asked.at } as const;
    outbox.scene.partner = aPartner({ id: 'partner_lights', mail: { linkKey: 'k', since: asked.at, stopped } });
    expect(await outbox.send(one.id)).toMatchObject({ status: 'print', why: 'address-bounced' });
  });

  it.each(['not an address', 'a@x.example, b@x.example', 'a@x.example\r\nBcc: b@x.example'])(
    'and one with what is no address fails at once: %j',
    async (email) => {
      outbox.scene.people = { person_member: { id: 'person_member', name: 'M', email } };
      expect(await outbox.send(notice.id)).toMatchObject({ status: 'failed', why: 'not-an-address' });
    },
  );
});
