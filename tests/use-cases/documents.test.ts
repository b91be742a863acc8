import { anonymous } from '@wardmote/domain/actor';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDocument } from '../builders/document.ts';
import { openScenes, request } from '../support/scene.ts';

let { app, scene }: Awaited<ReturnType<typeof openScenes>> = {} as never;
beforeAll(async () => {
  ({ app, scene } = await openScenes());
});

const { clauses } = aDocument();
const draft = { kind: 'constitution', title: 'Our constitution', clauses } as const;
type Scene = Awaited<ReturnType<typeof scene>>;
const drafted = async ({ panelId, secretary }: Scene, settings = {}) => {
  const outcome = await app.draftDocument(request(secretary), { panelId, ...draft, settings });
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.documentId;
};

describe('a draft', () => {
  it('has the settings of the standard profile, but for those it sets', async () => {
    const here = await scene();
    const documentId = await drafted(here, { noticeDays: 5 });
    expect(await app.viewDocument(here.secretary, here.panelId, documentId)).toMatchObject({
      document: { status: 'draft', title: 'Our constitution', settings: { noticeDays: 5, termMonths: 12 } },
      missing: [],
    });
  });

  it('is the panel’s own: to anybody else it is not there', async () => {
    const here = await scene();
    const documentId = await drafted(here);
    expect(await app.viewDocument(anonymous, here.panelId, documentId)).toMatchObject({ refused: 'not-found' });
    expect(await app.viewDocument(here.sergeant, here.panelId, documentId)).toMatchObject({ refused: 'not-found' });
  });
});

describe('adopting a draft', () => {
  it('puts it in force on the day of the meeting, for everybody to read', async () => {
    const here = await scene({ panel: { documents: [] } });
    const { panelId, may, secretary, panel, events } = here;
    const documentId = await drafted(here, { noticeDays: 5 });
    await app.adoptDocument(request(secretary), { panelId, documentId, meetingId: may });
    expect((await panel()).documents).toMatchObject([
      {
        id: documentId,
        from: '2026-05-06',
        reviewOn: '2028-05-06',
        clausesOnExclusion: ['8'],
        settings: { noticeDays: 5 },
      },
    ]);
    expect(await app.viewDocument(anonymous, panelId, documentId)).toMatchObject({
      document: { status: 'adopted', adoptedOn: '2026-05-06', adoptedAt: may },
    });
    expect((await events()).map(({ type }) => type).toSorted()).toEqual([
      'governing-document-adopted',
      'governing-document-drafted',
    ]);
  });

  it('supersedes the version before it', async () => {
    const here = await scene({ panel: { documents: [] } });
    const { panelId, may, secretary } = here;
    const [first, second] = [await drafted(here), await drafted(here)];
    await app.adoptDocument(request(secretary), { panelId, documentId: first, meetingId: may });
    await app.adoptDocument(request(secretary), { panelId, documentId: second, meetingId: may });
    const statusOf = async (id: typeof first) => {
      const view = await app.viewDocument(anonymous, panelId, id);
      return 'refused' in view ? view.refused : view.document.status;
    };
    expect([await statusOf(first), await statusOf(second)]).toEqual(['superseded', 'adopted']);
  });

  it('is refused the second time, also when two do it at once', async () => {
    const here = await scene({ panel: { documents: [] } });
    const { panelId, may, secretary, panel } = here;
    const documentId = await drafted(here);
    const adopt = () => app.adoptDocument(request(secretary), { panelId, documentId, meetingId: may });
    const outcomes = await Promise.all([adopt(), adopt()]);
    expect(outcomes).toContainEqual({ refused: 'document-not-draft', facts: { status: 'adopted' } });
    expect((await panel()).documents).toHaveLength(1);
  });

  it('is refused at a meeting that did not decide', async () => {
    const here = await scene({ may: { quorum: { present: 2, quorum: 4, quorate: false } } });
    const { panelId, may, june, secretary } = here;
    const documentId = await drafted(here);
    const at = (meetingId: typeof may) => app.adoptDocument(request(secretary), { panelId, documentId, meetingId });
    expect(await at(may)).toMatchObject({ refused: 'not-quorate' });
    expect(await at(june)).toMatchObject({ refused: 'meeting-not-held' });
  });

  it('is refused for a document of another panel', async () => {
    const [here, there] = [await scene(), await scene()];
    const documentId = await drafted(there);
    const { panelId, may, secretary } = here;
    expect(await app.adoptDocument(request(secretary), { panelId, documentId, meetingId: may })).toMatchObject({
      refused: 'not-found',
    });
  });
});
