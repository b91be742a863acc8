import { type Citation, type CitingDays, cited, citedOnce } from '@wardmote/domain/citation';
import type { WardCode } from '@wardmote/domain/place';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import type { PrioritiesDecision, PriorityAsked, PriorityProposed } from './decide-priorities.ts';
import type { Loaded, On } from './panel-command.ts';

/** More wards than a panel has: those named beyond are not read, and so not on record. */
const mostWards = 8;

/** What has to be read for what these priorities cite beside concerns. */
export const evidenceCited = (
  priorities: readonly Pick<PriorityAsked, 'cites'>[],
): Pick<On, 'withSurveys' | 'figuresIn'> => {
  const cites = priorities.flatMap((priority) => priority.cites ?? []);
  const wards = cites.flatMap((cite): readonly WardCode[] => (cite.kind === 'figure' ? [cite.ward] : []));
  return {
    withSurveys: cites.some(({ kind }) => kind === 'survey'),
    figuresIn: [...new Set(wards)].slice(0, mostWards),
  };
};

/** The figures of the panel's own wards: what was asked of another ward counts as not there. */
const citableHere = ({ panel, surveys, figures }: Pick<Loaded, 'panel' | 'surveys' | 'figures'>) => ({
  surveys,
  figures: figures.filter((one) => panel.patches.some(({ ward }) => ward === one.ward)),
});

type Uncitable = Refusal<'survey-unknown' | 'survey-withdrawn' | 'figure-unknown'>;

/** The priorities with what they cite, surveys and figures as copies. Refuses `survey-unknown`, `survey-withdrawn` and `figure-unknown`. */
export const withCitations = (
  priorities: readonly PriorityAsked[],
  here: Pick<Loaded, 'panel' | 'surveys' | 'figures'>,
  days: CitingDays,
): readonly PriorityProposed[] | Uncitable => {
  const citable = citableHere(here);
  const proposed: PriorityProposed[] = [];
  for (const { cites = [], ...priority } of priorities) {
    const citations: Citation[] = [];
    for (const cite of cites) {
      const one = cited(cite, citable, { theme: priority.category, ...days });
      if (isRefusal(one)) return one;
      citations.push(one);
    }
    proposed.push({ ...priority, ...(citations.length > 0 && { citations: citedOnce(citations) }) });
  }
  return proposed;
};

/** The same of what a meeting decided; only a new set cites anything. */
export const citingDecision = (
  decision: PrioritiesDecision | undefined,
  here: Parameters<typeof withCitations>[1],
  days: CitingDays,
): PrioritiesDecision<PriorityProposed> | Uncitable | undefined => {
  if (decision?.decision !== 'set') return decision;
  const priorities = withCitations(decision.priorities, here, days);
  return isRefusal(priorities) ? priorities : { ...decision, priorities };
};
