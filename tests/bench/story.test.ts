import { loadLondon2006 } from '@wardmote/operate/london-2006/load-london';
import { reportDay } from '@wardmote/operate/london-2006/places';
import { useCases } from '@wardmote/runtime/use-cases';
import { expect, inject, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { countCommands } from './count-commands.ts';
import { recordRequests } from './recorder.ts';
import { emptyPatch } from './story/scene.ts';
import { tellStory } from './story/story.ts';

it('the story of the bench goes by the rules and calls every command, so that each has its figures', async () => {
  const { name, client } = await freshTable();
  await loadLondon2006({ name, client });
  const recorder = recordRequests(inject('databaseEndpoint'), { name, client });
  const clock = { now: new Date(`${reportDay}T12:00:00Z`) };
  const counted = countCommands(useCases({ table: { name, client }, now: () => clock.now }), recorder);
  const place = await emptyPatch({ name, client }, 'lambeth');
  await tellStory({ useCases: counted.useCases, table: { name, client }, clock, place });
  expect(Object.keys(counted.costs())).toContain('close-meeting');
}, 60_000);
