import type { PanelId } from '@wardmote/domain/id';
import { checkMatches, type PublishedMatch } from '@wardmote/domain/published';
import type { Refusal } from '@wardmote/domain/refusal';
import type { Request } from './carry-out.ts';
import { type Needs, panelCommand } from './panel-command.ts';

type MatchPublished = { readonly panelId: PanelId; readonly matches: readonly PublishedMatch[] };

/**
 * An officer says which of the priorities that the police team publishes are the panel's too (row 122), over what was said before. Refuses
 * `published-unknown`, `priority-unknown`.
 */
export const matchPublished =
  (needs: Needs) =>
  (request: Request, command: MatchPublished): Promise<{ readonly panelId: PanelId } | Refusal> => {
    const { panelId, matches } = command;
    const on = { panelId, withOwnFigures: true } as const;
    const about = { name: 'match-published', action: 'published.match', input: command, on } as const;
    return panelCommand(needs)(request, about, ({ panel, figures }, moment) => {
      const lists = figures.flatMap(({ figures: { published } }) => published ?? []);
      const wrong = checkMatches(panel, lists, matches);
      if (wrong) return wrong;
      const [compared, matched] = [matches.length, matches.filter(({ priorityId }) => priorityId).length];
      return {
        events: [moment.event(panelId, 'published-matched', { compared, matched })],
        changes: { panel: { before: panel, after: { ...panel, publishedMatches: { on: moment.today, matches } } } },
        answer: { panelId },
      };
    });
  };
