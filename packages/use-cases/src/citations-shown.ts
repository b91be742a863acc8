import { type Citation, type Since, sinceCited } from '@wardmote/domain/citation';
import type { Day } from '@wardmote/domain/day';
import type { PanelId, SurveyId } from '@wardmote/domain/id';
import type { Survey } from '@wardmote/domain/survey';

export type CitationReads = {
  readonly surveysByIds: (
    panelId: PanelId,
    named: readonly { readonly id: SurveyId; readonly filed: Day }[],
  ) => Promise<readonly Survey[]>;
};

/** What a priority rests on, as it stood when it was cited, and what became of it since. */
export type CitationShown = Citation & Since;

/** A request where one of them is a survey, and none otherwise. */
export const citationsShown = async (
  { surveysByIds }: CitationReads,
  panelId: PanelId,
  citations: readonly Citation[],
): Promise<readonly CitationShown[]> => {
  const cited = citations.flatMap((one) => (one.kind === 'survey' ? [one] : []));
  const surveys = await surveysByIds(
    panelId,
    cited.map(({ surveyId, filed, to }) => ({ id: surveyId, filed: filed ?? to })),
  );
  return citations.map((one) => {
    const now = one.kind === 'survey' && surveys.find(({ id }) => id === one.surveyId);
    return one.kind === 'survey' && now ? { ...one, ...sinceCited(one, now) } : one;
  });
};
