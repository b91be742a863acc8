import { isOverdue } from '@wardmote/domain/action-age';
import type { Day } from '@wardmote/domain/day';
import type { PartnerId } from '@wardmote/domain/id';
import { londonDay } from '@wardmote/domain/london';
import type { Partner } from '@wardmote/domain/partner';
import type { Borough } from '@wardmote/domain/place';
import { type Refusal, refuse } from '@wardmote/domain/refusal';
import type { PartnerReads } from './partner-command.ts';
import { type AskedOfPartner, publiclyAsked } from './view-asked-of-partner.ts';
import type { DeskAction } from './view-desk.ts';

type Needs = Pick<PartnerReads, 'allBoroughs'> & {
  readonly partnersOf: (borough: string) => Promise<readonly Partner[]>;
  readonly actionsOfPartner: (id: PartnerId) => Promise<readonly DeskAction[]>;
  readonly actionsOfNamed: (borough: string) => Promise<readonly DeskAction[]>;
  readonly now: () => Date;
};

/** What panels ask of one department of the council and have not closed, due soonest first. */
type Department = { readonly name: string; readonly does?: string; readonly actions: readonly AskedOfPartner[] };

type Count = { readonly actions: number; readonly panels: number; readonly overdue: number };

export type CommitmentsView = {
  readonly borough: Borough;
  /** The departments of which something is asked, by name. */
  readonly departments: readonly Department[];
  /** Bodies that panels named by hand, the council's among them: the register does not know whose they are. */
  readonly named: readonly Department[];
  readonly count: Count;
  readonly countNamed: Count;
  readonly today: Day;
};

const byName = (one: Department, other: Department): number => one.name.localeCompare(other.name);

const countOf = (bodies: readonly Department[], today: Day): Count => {
  const all = bodies.flatMap(({ actions }) => actions);
  return {
    actions: all.length,
    panels: new Set(all.map(({ panelId }) => panelId)).size,
    overdue: all.filter((action) => isOverdue(action, today)).length,
  };
};

/** Each under the name that was typed, however it was capitalised. */
const underNames = (actions: readonly DeskAction[]): readonly Department[] => {
  const groups = Map.groupBy(actions, ({ owner }) => owner.name.trim().toLowerCase());
  return [...groups.values()].map((group) => ({ name: group[0]?.owner.name ?? '', actions: group.map(publiclyAsked) }));
};

/**
 * All that panels of a borough ask of its council and have not closed, by department, for anybody (row 58): a request for the register,
 * one for each department, and one for the bodies that were named by hand, whatever the history. What is about particular persons has
 * no words (row 82). Refuses `borough-unknown`.
 */
export const viewCommitments =
  (needs: Needs) =>
  async (slug: string): Promise<CommitmentsView | Refusal<'borough-unknown'>> => {
    const [boroughs, partners, typed] = await Promise.all([
      needs.allBoroughs(),
      needs.partnersOf(slug),
      needs.actionsOfNamed(slug),
    ]);
    const borough = boroughs.find((one) => one.slug === slug);
    if (!borough) return refuse('borough-unknown', { borough: slug });
    const council = partners.filter(({ kind }) => kind === 'council');
    const asked = await Promise.all(
      council.map(async ({ id, name, does }) => ({
        name,
        does,
        actions: (await needs.actionsOfPartner(id)).map(publiclyAsked),
      })),
    );
    const departments = asked.filter(({ actions }) => actions.length > 0).toSorted(byName);
    const named = underNames(typed).toSorted(byName);
    const today = londonDay(needs.now());
    const [count, countNamed] = [countOf(departments, today), countOf(named, today)];
    return { borough, departments, named, count, countNamed, today };
  };
