import { answerToJoin, askToJoin, joiningIn, jointName, undecidedIn } from '@wardmote/domain/joint';
import type { Meeting } from '@wardmote/domain/meeting';
import { isRefusal } from '@wardmote/domain/refusal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMeeting } from '../builders/meeting.ts';
import { aPanel } from '../builders/panel.ts';

const host = aPanel({ id: 'panel_host', name: 'Host panel' });
const others = ['a', 'b', 'c'].map((id) => aPanel({ id: `panel_${id}`, name: `Panel ${id}` }));
const [first = host] = others;
const planned = aMeeting({ status: 'scheduled', panelId: host.id });
const asked = (meeting: Meeting, other = first): Meeting => {
  const after = askToJoin(meeting, host, other);
  if (isRefusal(after)) throw new Error(after.refused);
  return after;
};

describe('a joint meeting', () => {
  it('is asked of a panel of the borough, before the call, once', () => {
    expect(undecidedIn(asked(planned))).toMatchObject([{ panelId: 'panel_a', name: 'Panel a' }]);
    const far = aPanel({ ...first, borough: { ...first.borough, slug: 'southwark' } });
    expect(askToJoin(planned, host, far)).toMatchObject({ refused: 'panel-not-near' });
    expect(askToJoin(planned, host, host)).toMatchObject({ refused: 'panel-not-near' });
    expect(askToJoin(asked(planned), host, first)).toMatchObject({ refused: 'panel-asked-already' });
    expect(askToJoin(aMeeting({ status: 'called' }), host, first)).toMatchObject({ refused: 'joint-after-call' });
  });

  it('is named after all that join, and after nobody else', () => {
    const meeting = asked(asked(planned), others[1]);
    const joined = answerToJoin(meeting, first, { answer: 'accepted', today: '2026-05-01' });
    expect(isRefusal(joined) ? '' : jointName('Host panel', joined)).toBe('Host panel, with Panel a');
  });

  it('has each panel once, whatever is asked and answered in whatever order', () => {
    const step = fc.tuple(fc.constantFrom(...others), fc.constantFrom('ask', 'accepted', 'declined'));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let meeting: Meeting = planned;
        const said = new Map<string, string>();
        for (const [panel, what] of steps) {
          const known = said.has(panel.id);
          if (what !== 'ask' && !known) continue;
          const after =
            what === 'ask'
              ? askToJoin(meeting, host, panel)
              : answerToJoin(meeting, panel, { answer: what as 'accepted' | 'declined', today: '2026-05-01' });
          if (isRefusal(after)) continue;
          meeting = after;
          said.set(panel.id, what);
        }
        const ids = (meeting.jointWith ?? []).map(({ panelId }) => panelId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          joiningIn(meeting)
            .map(({ panelId }) => panelId)
            .toSorted(),
        ).toEqual(
          [...said]
            .filter(([, what]) => what === 'accepted')
            .map(([id]) => id)
            .toSorted(),
        );
      }),
    );
  });
});
