import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { PanelId } from '@wardmote/domain/id';
import { isRefusal } from '@wardmote/domain/refusal';
import type { UseCases } from '@wardmote/runtime/use-cases';
import { keys } from '@wardmote/store/keys';
import type { Table } from '@wardmote/store/table';

type Load = {
  readonly cases: UseCases;
  readonly table: Table;
  readonly panels: readonly PanelId[];
  readonly poison: number;
  readonly acknowledge: (meetingId: string) => void;
  readonly newCommandId: () => string;
};

const time = { start: '2098-03-03T19:30', end: '2098-03-03T21:00', place: 'The hall' } as const;

/** An event of a meeting that is not there: whoever hears of it fails, however often it is tried. */
const writePoison = (table: Table, panelId: PanelId, id: string) => {
  const facts = { meetingId: 'meeting_none', sequence: 0 };
  const event = { type: 'meeting-called', panelId, at: new Date().toISOString(), by: 'person_02', facts };
  const Item = { ...keys.event(panelId, `poison-${id}`), entity: 'event', event };
  return table.client.send(new PutCommand({ TableName: table.name, Item }));
};

const granted = <Outcome extends object>(outcome: Outcome): Outcome => {
  if (isRefusal(outcome)) throw new Error(`The load was refused: ${JSON.stringify(outcome)}`);
  return outcome;
};

/** One meeting after the other is set down and called, each acknowledged when the second answer is there; until it is killed. */
export const callMeetings = async ({
  cases,
  table,
  panels,
  poison,
  acknowledge,
  newCommandId,
}: Load): Promise<never> => {
  for (let count = 1; ; count += 1) {
    const panelId = panels[count % panels.length] ?? 'panel_none';
    const actor = {
      kind: 'person',
      personId: 'person_02',
      name: 'Member 02',
      roles: [{ role: 'secretary', panelId }],
    } as const;
    const by = () => ({ commandId: newCommandId(), actor });
    const scheduled = granted(await cases.scheduleMeeting(by(), { panelId, kind: 'ordinary', ...time }));
    if (!('meetingId' in scheduled)) throw new Error('A meeting without an id');
    granted(await cases.callMeeting(by(), { panelId, meetingId: scheduled.meetingId }));
    acknowledge(scheduled.meetingId);
    if (poison > 0 && count % poison === 0) await writePoison(table, panelId, newCommandId());
  }
};
