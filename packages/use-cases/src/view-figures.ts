import type { Actor } from '@wardmote/domain/actor';
import { type Concern, isTaken, restsUnderPersons } from '@wardmote/domain/concern';
import { type PlaceHeard, voicesByPlace } from '@wardmote/domain/concern-tags';
import type { PanelId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import { type SessionHeard, sessionsOf } from '@wardmote/domain/outreach-session';
import type { Panel } from '@wardmote/domain/panel';
import type { WardCode } from '@wardmote/domain/place';
import type { Category } from '@wardmote/domain/priority-kinds';
import { compareThemes, type Perceived, type ThemeCompared } from '@wardmote/domain/reassurance-gap';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import { type Survey, worryByTheme } from '@wardmote/domain/survey';
import {
  latestCrime,
  type Rates,
  type RecordedCrime,
  ratesOf,
  recordedThemes,
  type Span,
  spanOf,
  type WardFigures,
  type WardProfile,
  yearsSince,
} from '@wardmote/domain/ward-figures';
import type { PanelReads } from './panel-command.ts';
import { type May, mayOn } from './view-panel.ts';
import { type PublishedBeside, publishedBeside, wardsOf } from './view-published.ts';

type Needs = Pick<PanelReads, 'findPanel' | 'surveysOf' | 'figuresOf'> & {
  readonly latestConcerns: (panelId: PanelId) => Promise<readonly Concern[]>;
  readonly now: () => Date;
};

export type CrimeShown = RecordedCrime & { readonly span: Span; readonly rates: Rates | undefined };

export type FiguresView = {
  readonly panel: Pick<Panel, 'id' | 'name' | 'borough' | 'patches'>;
  readonly wards: readonly {
    readonly ward: WardCode;
    readonly wardName: string;
    readonly profiles: readonly WardProfile[];
    /** The source with the latest periods first. */
    readonly crime: readonly CrimeShown[];
  }[];
  /** The one that ended last first. */
  readonly surveys: readonly Survey[];
  /** Concerns that the panel has taken, by the voices of each theme. */
  readonly voices: Readonly<Partial<Record<Category, number>>>;
  /** The same by place, as far as the panel has said where it is. */
  readonly places: readonly PlaceHeard[];
  /** Where and when people were heard of them. */
  readonly sessions: readonly SessionHeard[];
  /** What was recorded beside what people say; of the first ward, in the source that `against` names. */
  readonly themes: readonly ThemeCompared[];
  readonly against: CrimeShown | undefined;
  /** What the police team publishes as priorities, beside the panel's. */
  readonly published: PublishedBeside;
  /** Between the end of these records and today. */
  readonly yearsApart: number;
  readonly may: May;
};

const voicesByTheme = (concerns: readonly Concern[]): Readonly<Partial<Record<Category, number>>> => {
  const counts: Partial<Record<Category, number>> = {};
  for (const { triage, voices } of concerns.filter(isTaken)) {
    const theme = triage?.taken?.category;
    if (theme) counts[theme] = (counts[theme] ?? 0) + voices;
  }
  return counts;
};

/** They come the latest first: a place is called as it was called first. */
const heardAt = (concerns: readonly Concern[]): readonly PlaceHeard[] =>
  voicesByPlace(
    concerns
      .toReversed()
      .filter(isTaken)
      .flatMap(({ triage, voices }) => (triage?.taken ? [{ ...triage.taken, voices }] : [])),
  );

const shown = ({ crime, profiles }: WardFigures): readonly CrimeShown[] =>
  crime
    .map((one) => ({ ...one, span: spanOf(one.series), rates: ratesOf(one, profiles) }))
    .toSorted(
      (one, other) =>
        (other.share ?? 1) - (one.share ?? 1) ||
        (other.series.periods.at(-1) ?? '').localeCompare(one.series.periods.at(-1) ?? ''),
    );

const said = (
  voices: FiguresView['voices'],
  surveys: readonly Survey[],
): Readonly<Partial<Record<Category, Perceived>>> => {
  const worry = worryByTheme(surveys);
  const themes = [...new Set([...Object.keys(voices), ...Object.keys(worry)])] as readonly Category[];
  return Object.fromEntries(themes.map((theme) => [theme, { voices: voices[theme] ?? 0, ...worry[theme] }]));
};

/**
 * A ward's figures and what people say there, for anybody (rows 93, 136, 153): four requests for a panel of one ward, one more for each
 * other ward. What was recorded and what people say are told apart, and never made one number.
 */
export const viewFigures =
  (needs: Needs) =>
  async (actor: Actor, panelId: PanelId): Promise<FiguresView | Refusal<'not-found'>> => {
    const [panel, concerns, surveys] = await Promise.all([
      needs.findPanel(panelId),
      needs.latestConcerns(panelId),
      needs.surveysOf(panelId),
    ]);
    if (!panel) return refuse('not-found', {});
    const read = await Promise.all(
      wardsOf(panel).map(async (one) => ({ ...one, figures: await needs.figuresOf(one.ward) })),
    );
    const wards = read.map(({ figures, ...ward }) => ({ ...ward, profiles: figures.profiles, crime: shown(figures) }));
    const all = wards[0]?.crime ?? [];
    const latest = latestCrime(all);
    const against = all.find(({ of, source }) => of.code === latest?.of.code && source === latest.source);
    // Of what is about persons nobody is told the kind, the place or the session, nor can work them out (row 82).
    const open = concerns.filter((concern) => !restsUnderPersons(concern, panel.priorities));
    const voices = voicesByTheme(open);
    const yearsApart = against ? yearsSince(against.series, londonDay(needs.now())) : 0;
    const { id, name, borough, patches } = panel;
    return {
      panel: { id, name, borough, patches },
      wards,
      surveys,
      voices,
      places: heardAt(open),
      sessions: sessionsOf(open.filter(isTaken)),
      themes: compareThemes(against ? recordedThemes(against.series) : [], said(voices, surveys), yearsApart),
      against,
      published: publishedBeside(panel, read),
      yearsApart,
      may: mayOn(actor, panel),
    };
  };
