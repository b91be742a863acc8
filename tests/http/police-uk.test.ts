import { existsSync, readFileSync } from 'node:fs';
import { adoptPriorities, type Priority } from '@wardmote/domain/priority';
import { reviewFrom, withReview } from '@wardmote/domain/priority-review';
import { useCases } from '@wardmote/runtime/use-cases';
import { profileItem } from '@wardmote/store/figures-store';
import { wardItem, writeItems } from '@wardmote/store/places-store';
import { pastActionItems, pastPriorityItem } from '@wardmote/store/record-items';
import type { CurrentPriorities } from '@wardmote/use-cases/view-neighbourhood';
import { beforeAll, describe, expect, it } from 'vitest';
import { policeUkPriorities } from '../../functions/web/compat/shapes.ts';
import { anAction, anAnswer } from '../builders/action.ts';
import { haringey, lambeth } from '../builders/lists-2006.ts';
import { aPriority } from '../builders/priority.ts';
import { places } from '../support/personas.ts';
import { startWebApp, type WebApp } from '../support/web-app.ts';
import { granted } from '../support/world.ts';
import {
  eventsAnswer,
  neighbourhoodAnswer,
  neighbourhoodsAnswer,
  peopleAnswer,
  prioritiesAnswer,
  withoutOurs,
} from './police-uk-client.ts';

/** A client of data.police.uk finds here what it knows: names, types and nulls (domain.md 4.1). */

let site: WebApp;
let base: string;

beforeAll(async () => {
  site = await startWebApp();
  base = `/compat/police-uk/api/metropolitan/${places.a1.ward}`;
}, 60_000);

const get = async (path: string) => {
  const answer = await site.app.request(path);
  return { answer, body: answer.status === 200 ? await answer.json() : undefined };
};

const samples = '../shared/data/police_uk_samples';
const sample = (name: string): unknown => JSON.parse(readFileSync(`${samples}/${name}.json`, 'utf8'));

describe('the neighbourhood of a ward, in the shapes of data.police.uk', () => {
  it('tells its priorities as HTML, with the last that was done and when, and ours beside it', async () => {
    const { answer, body } = await get(`${base}/priorities`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=900');
    expect(body).toHaveLength(3);
    expect(body[0]).toMatchObject({
      issue: '<p>Vehicle crime</p><p>A street briefing</p>',
      action: null,
      'action-date': null,
      wardmote: { title: 'Vehicle crime', category: 'other', source: 'community', status: 'current' },
    });
    const { panelId, meetingId, priorityId } = site.world.panels.a1;
    expect(body[0].wardmote).toMatchObject({ id: priorityId, 'review-date': null });
    expect(body[0].wardmote['decided-at']).toMatchObject({
      meeting: meetingId,
      url: expect.stringContaining(`/panels/${panelId}/meetings/${meetingId}`),
    });
  });

  it('tells the meetings that everybody may come to, in times without a zone', async () => {
    const { body } = await get(`${base}/events`);
    expect(body[0]).toMatchObject({ type: 'meeting', start_date: '2098-03-03T19:30:00', address: 'The hall' });
  });

  it('tells where the ward is and how many live there, and what theirs has where nobody knows', async () => {
    const { ward, borough } = places.a1;
    expect((await get(base)).body).toMatchObject({ population: '0', centre: { latitude: null, longitude: null } });
    const centre = { latitude: '51.4625', longitude: '-0.1136' };
    const of = { code: ward, name: 'Bishop’s' };
    const counted = { residents: 10_250, under16: 1900, over64: 800 };
    const figures = {
      of,
      year: '2011',
      ...counted,
      borough: { name: 'Lambeth', wards: 21, residents: 303_086 },
    } as const;
    const former = { ...figures, of: { code: 'E05000417', name: 'Oval' }, share: 0.1, year: '2021' } as const;
    await writeItems(site.table)([
      wardItem(borough, { code: ward, name: 'Bishop’s', from: '2003-01-01', centre }),
      profileItem({ ward, figures }),
      profileItem({ ward, figures: former }),
    ]);
    const { body } = await get(base);
    expect(neighbourhoodAnswer.parse(withoutOurs(body))).toMatchObject({ population: '10250', centre });
  });

  it('tells those that have ended by themselves, with what came of them; none about persons', async () => {
    const { panelId, meetingId } = site.world.panels.a1;
    const result = { outcome: 'met', words: 'It is quiet.', closedAt: meetingId, closedOn: '2098-01-01' } as const;
    const past = (id: `priority_${string}`, more: Partial<Priority> = {}) =>
      pastPriorityItem(panelId, { ...aPriority({ id, title: 'Mopeds' }), ...more, result });
    await writeItems(site.table)([past('priority_ended'), past('priority_of_persons', { scope: 'persons' })]);
    const { body } = await get(`${base}/priorities?status=ended`);
    expect(body.map(({ wardmote }: { wardmote: { id: string } }) => wardmote.id)).toEqual(['priority_ended']);
    expect(body[0]).toMatchObject({
      action: '<p>It is quiet.</p>',
      'action-date': '2098-01-01T00:00:00',
      wardmote: { status: 'met', 'ended-at': { meeting: meetingId, on: '2098-01-01' } },
    });
    prioritiesAnswer.parse(body.map(withoutOurs));
    expect((await get(`${base}/priorities`)).body).toHaveLength(3);
  });

  it('tells what was done after the work is closed too; of what is about persons nothing', async () => {
    const { panelId, priorityId } = site.world.panels.a1;
    const closedAs = { status: 'closed', outcome: 'done', closedOn: '2026-06-10' } as const;
    const done = (id: `action_${string}`, at: string, more: object = {}) =>
      anAction({ ...closedAs, id, priorityId, answers: [anAnswer({ at, text: id })], ...more });
    const closed = [
      done('action_past', '2026-04-01T18:00:00.000Z'),
      done('action_of_persons', '2026-05-01T18:00:00.000Z', { aboutPersons: true }),
    ];
    await writeItems(site.table)(closed.flatMap((action) => pastActionItems(panelId, action)));
    const { body } = await get(`${base}/priorities`);
    expect(body[0]).toMatchObject({ action: '<p>action_past</p>', 'action-date': '2026-04-01T00:00:00' });
  });

  it('costs four requests, and its priorities one more for what is closed', async () => {
    const table = site.table.openAgain();
    const sent: string[] = [];
    table.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          sent.push(commandName);
          return next(args);
        },
      { step: 'initialize' },
    );
    const cases = useCases({ table, now: () => new Date() });
    granted(await cases.viewNeighbourhood('metropolitan', places.a1.ward));
    expect(sent).toHaveLength(4);
    granted(await cases.viewCurrentPriorities('metropolitan', places.a1.ward));
    expect(sent).toHaveLength(4 + 5);
  });

  it('answers 304 to whoever has it already, and 404 of what is not there', async () => {
    const { answer } = await get(`${base}/priorities`);
    const again = await site.app.request(`${base}/priorities`, {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await get('/compat/police-uk/api/metropolitan/E05999999/priorities')).answer.status).toBe(404);
    expect((await get(`${base.replace('metropolitan', 'leicestershire')}`)).answer.status).toBe(404);
  });

  it('has the names, types and nulls that a client of theirs reads, and no other', async () => {
    const things = async (path: string) => ((await get(path)).body as object[]).map(withoutOurs);
    const [priorities, events] = [await things(`${base}/priorities`), await things(`${base}/events`)];
    expect([priorities.length, events.length]).toEqual([3, 1]);
    prioritiesAnswer.parse(priorities);
    eventsAnswer.parse(events);
    expect(peopleAnswer.parse(await things(`${base}/people`))).toEqual([]);
    const own = neighbourhoodAnswer.parse(withoutOurs((await get(base)).body));
    expect([own.id, own.name, own.links.length]).toEqual([places.a1.ward, 'Bishop’s', 1]);
    const wards = neighbourhoodsAnswer.parse(await things('/compat/police-uk/api/metropolitan/neighbourhoods'));
    expect(wards).toContainEqual({ id: places.a1.ward, name: 'Bishop’s' });
  });
});

describe('what the client reads', () => {
  it.skipIf(!existsSync(samples))('is what data.police.uk really answers (skipped without ../shared)', () => {
    prioritiesAnswer.parse(sample('priorities'));
    eventsAnswer.parse(sample('events_leicestershire'));
    eventsAnswer.parse(sample('events_metropolitan_E05009386'));
    peopleAnswer.parse(sample('people'));
    neighbourhoodAnswer.parse(sample('neighbourhood_detail'));
    neighbourhoodsAnswer.parse(sample('neighbourhoods_metropolitan_shape'));
  });

  const linkOf = (panelId: string, meetingId: string) => `https://panels.example/${panelId}/${meetingId}`;
  const view = { ward: 'E05000273', wardName: 'Noel Park', borough: 'haringey', ahead: [], teams: [] } as const;
  const shapesOf = (priorities: readonly Priority[], asked: CurrentPriorities['asked'] = []) => {
    const panel = { panel: { id: 'panel_2006' }, priorities } as unknown as NonNullable<CurrentPriorities['panel']>;
    return policeUkPriorities({ ...view, panel, asked }, linkOf);
  };
  const told = (priorities: readonly Priority[]) => prioritiesAnswer.parse(shapesOf(priorities).map(withoutOurs));
  const at = { meetingId: 'meeting_2006', on: '2006-10-04' } as const;

  it('are Haringey’s three priorities of 2006 (row 84)', () => {
    const answer = told(granted(adoptPriorities(haringey, [], at)));
    expect(answer.map(({ issue }) => /^<p>([^<]+)/.exec(issue)?.[1])).toEqual(haringey.map(({ title }) => title));
    expect(answer.map((one) => [one['issue-date'], one.action, one['action-date']])).toEqual(
      haringey.map(() => ['2006-10-04T00:00:00', null, null]),
    );
  });

  it('are Lambeth’s five, each with what a later meeting heard of it (row 154)', () => {
    const adopted = granted(
      adoptPriorities(
        lambeth.map(({ priority }) => priority),
        [],
        at,
      ),
    );
    const later = { meetingId: 'meeting_2007', on: '2007-01-10' } as const;
    const heard = adopted.map((one, index) => {
      const { words, measure, baseline, after } = lambeth[index]?.result ?? {};
      const progress = words ?? `${measure}: ${baseline} before, ${after} after`;
      return withReview(one, granted(reviewFrom({ progress }, later, one.title)));
    });
    const answer = told(heard);
    expect(answer.map(({ action }) => action)).toEqual([
      '<p>They are gone.</p>',
      '<p>Burglaries in the hotspot: 45 before, 15 after</p>',
      '<p>Fewer.</p>',
      '<p>It has moved to the next ward.</p>',
      '<p>It is quieter.</p>',
    ]);
    expect(new Set(answer.map((one) => one['action-date']))).toEqual(new Set(['2007-01-10T00:00:00']));
  });

  it('tells of an answer that the panel does not take nothing, but of the one before it (U38)', () => {
    const [first, last] = [
      anAnswer({ at: '2026-04-01T18:00:00.000Z', text: 'We go by twice a day' }),
      anAnswer({ at: '2026-05-01T18:00:00.000Z', text: 'It is quiet' }),
    ];
    const disputed = { at: '2026-05-06T18:00:00.000Z', why: 'It is not' };
    const priority = aPriority();
    const asked = anAction({ priorityId: priority.id, answers: [first, last] });
    const actionOf = (action: typeof asked) => shapesOf([priority], [action])[0]?.action;
    expect(actionOf(asked)).toBe('<p>It is quiet</p>');
    expect(actionOf({ ...asked, disputed })).toBe('<p>We go by twice a day</p>');
    expect(actionOf({ ...asked, disputed, answers: [last] })).toBeNull();
  });

  it('says when a meeting last looked, not when one had no time', () => {
    const looked = { meetingId: 'meeting_may', on: '2026-05-06', progress: 'Two arrests' } as const;
    const skipped = { meetingId: 'meeting_june', on: '2026-06-10', notReviewed: 'No time' } as const;
    const dayOf = (reviews: Priority['reviews']) => shapesOf([aPriority({ reviews })])[0]?.wardmote['review-date'];
    expect(dayOf([looked, skipped])).toBe('2026-05-06');
    expect(dayOf([skipped])).toBeNull();
  });
});
