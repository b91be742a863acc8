import type { GoverningDocument } from '@wardmote/domain/governing-document';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import type { Person } from '@wardmote/domain/person';
import type { Borough } from '@wardmote/domain/place';
import { commit } from '@wardmote/store/commit';
import { boroughItems, rollUpItem, wardItem, writeItems } from '@wardmote/store/places-store';
import type { Table } from '@wardmote/store/table';
import { ulid } from 'ulid';

export const lambeth: Borough = {
  code: 'E09000022',
  slug: 'lambeth',
  name: 'Lambeth',
  force: 'metropolitan',
  linkedSince: '2006-04-01',
};

/** A borough with one ward, as an operator imports them, and so many teams' patches in it. */
export const placesOnRecord = (table: Table, patches: number, borough: Borough = lambeth) =>
  writeItems(table)([
    ...boroughItems(borough),
    wardItem(borough.slug, { code: 'E05000416', name: 'Coldharbour', from: '2003-01-01' }),
    ...Array.from({ length: patches }, (_, index) =>
      rollUpItem(borough.force, {
        ward: 'E05000416',
        number: index + 1,
        borough: borough.slug,
        wardName: 'Coldharbour',
        teamSince: '2004-04-01',
      }),
    ),
  ]);

type Things = {
  readonly panel?: Panel;
  readonly meetings?: readonly Meeting[];
  readonly document?: { readonly panelId: Panel['id']; readonly after: GoverningDocument };
  readonly newPerson?: Person;
};

/** Puts things on record as they are, past the use cases, each in its first version. Says so when they are there already. */
export const putOnRecord = async (table: Table, { panel, meetings = [], ...rest }: Things): Promise<void> => {
  const outcome = await commit(table, { newEventId: () => ulid(), now: () => new Date('2026-06-01T09:00:00Z') })(
    { id: ulid(), fingerprint: 'a test' },
    {
      events: [],
      changes: {
        ...(panel && { panel: { after: panel } }),
        meetings: meetings.map((after) => ({ after })),
        ...rest,
      },
      answer: {},
    },
  );
  if (outcome !== 'saved') throw new Error('It is on record already, or its patch is not free');
};
