import type { Follower } from '@wardmote/domain/follower';
import { noticeKinds } from '@wardmote/domain/notice-kinds';
import { letter } from '@wardmote/notices/letter';
import { mailFor } from '@wardmote/notices/mail-for';
import { mimeOf } from '@wardmote/notices/mime';
import { noticesFor } from '@wardmote/notices/notices-for';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOutbox } from './outbox.ts';
import { sample, samples } from './samples.ts';
import { aMeeting, anEvent, aPanel, canary, factsOf, sender } from './things.ts';

const meetingId = aMeeting().id;
const facts = {
  ...factsOf({ panel: aPanel(), meeting: aMeeting() }),
  followers: ['follower_1', 'follower_2'] as const,
};
const called = anEvent('meeting-called', { meetingId, sequence: 0 });
const toFollowers = (event: Parameters<typeof noticesFor>[0], changes: object = {}) =>
  noticesFor(event, { ...facts, ...changes }).filter(({ to }) => to.kind === 'follower');

describe('what is news', () => {
  it('goes to each follower once, under an id of its own', () => {
    const notices = toFollowers(called);
    expect(notices.map(({ to }) => to)).toEqual([
      { kind: 'follower', followerId: 'follower_1' },
      { kind: 'follower', followerId: 'follower_2' },
    ]);
    expect(new Set(notices.map(({ id }) => id)).size).toBe(2);
  });

  it('is no meeting that is closed throughout, that was never called, or that was changed again since', () => {
    const agenda = aMeeting().agenda.map((item) => ({ ...item, closed: 'legal-advice' as const }));
    expect(toFollowers(called, { meeting: aMeeting({ agenda }) })).toEqual([]);
    const quietly = { meetingId, sequence: 0, wasCalled: false, previousStart: '2026-03-03T19:30' } as const;
    expect(toFollowers(anEvent('meeting-changed', quietly))).toEqual([]);
    expect(toFollowers(called, { meeting: aMeeting({ sequence: 1 }) })).toEqual([]);
  });

  it('has nothing of what is closed, and nobody’s name', () => {
    const told = JSON.stringify(toFollowers(called, { meeting: aMeeting({ closedText: { item_3: canary } }) }));
    expect(told).not.toContain(canary);
    expect(told).not.toMatch(/Name of|person_/);
  });
});

it('a bulletin is read in a mail without the marks that make a page of it', () => {
  const sent = sample('news-bulletin');
  if (sent.kind !== 'news-bulletin') throw new Error('another kind');
  const text = '## You said\n\n- **Vans** at [the depot](https://example.org/depot)\n- 2 * 3 # not a heading';
  const mail = letter({ ...sent, facts: { ...sent.facts, text } }, sender.baseUrl);
  expect(mail.text).toContain('YOU SAID');
  expect(mail.text).toContain('- Vans at the depot (https://example.org/depot)');
  expect(mail.text).toContain('- 2 * 3 # not a heading');
});

it('news goes to those alone who have asked for it and confirmed, each with a way out', () => {
  const news = samples.flatMap(([, notice]) => (notice && noticeKinds[notice.kind].class === 'news' ? [notice] : []));
  expect(new Set(news.map(({ kind }) => kind))).toEqual(new Set(['news-bulletin', 'news-meeting', 'news-minutes']));
  for (const notice of news) {
    expect(notice.to.kind).toBe('follower');
    const mail = mailFor(notice, { name: '', address: 'a@example.org' }, { ...sender, mailKey: 'k' });
    expect(mail.unsubscribe).toMatch(/\/follow\/.+\/k\/stop$/);
  }
});

describe('a mail of news', () => {
  let outbox: Awaited<ReturnType<typeof openOutbox>>;
  beforeAll(async () => {
    outbox = await openOutbox();
  }, 60_000);
  afterAll(() => outbox.stop());
  const follower = {
    id: 'follower_1',
    panelId: sample('news-minutes').panelId,
    email: 'neighbour@example.org',
    linkKey: 'key-of-follower',
    askedAt: '2026-02-01T10:00:00.000Z',
    mailedOn: '2026-02-01',
  } as const;

  it('can be stopped with one click by the mail program, as RFC 8058 has it', async () => {
    outbox.scene.followers = { follower_1: { ...follower, confirmedAt: '2026-02-01T11:00:00.000Z' } };
    const notice = sample('news-minutes');
    await outbox.add(notice);
    expect(await outbox.send(notice.id)).toMatchObject({ status: 'sent' });
    const mail = mailFor(notice, { name: '', address: follower.email }, { ...sender, mailKey: follower.linkKey });
    const stop = `${sender.baseUrl}/follow/${follower.panelId}/follower_1/key-of-follower/stop`;
    expect(mail.text).toContain(`To get no more of this: ${stop}`);
    const { headers, to } = await PostalMime.parse(await mimeOf(mail));
    expect(Object.fromEntries(headers.map(({ key, value }) => [key, value]))).toMatchObject({
      'list-unsubscribe': `<${stop}>`,
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(to).toEqual([{ name: '', address: follower.email }]);
  });

  it('goes to nobody who has not confirmed, or has stopped it since', async () => {
    const waits: Readonly<Record<string, Follower>> = { follower_1: follower };
    for (const followers of [waits, {}]) {
      outbox.scene.followers = followers;
      const notice = { ...sample('news-minutes'), id: `news-${Object.keys(followers).length}` };
      await outbox.add(notice);
      expect(await outbox.send(notice.id)).toMatchObject({ status: 'dropped', why: 'person-gone' });
    }
  });
});
