import { concernAnswerBy } from '@wardmote/domain/concern';
import { addDays, type Day } from '@wardmote/domain/day';
import type { WardConcern } from '@wardmote/domain/ward-concern';
import { ulid } from 'ulid';
import { demoPlaces } from './places.ts';

const streathamSouth = 'E05000431';
const waitsForDays = 4;

/** One concern that waits for the borough group, because its ward has no panel. */
export const demoWardConcern = (today: Day, linkKey: string): WardConcern => {
  const place = demoPlaces.find(({ patch }) => patch.ward === streathamSouth);
  if (!place) throw new Error(`${streathamSouth} is not a ward of the demo.`);
  const raisedOn = addDays(today, -waitsForDays);
  const raisedAt = `${raisedOn}T19:20:00.000Z`;
  return {
    id: `concern_${ulid(Date.parse(raisedAt))}`,
    borough: place.borough.slug,
    boroughName: place.borough.name,
    ward: streathamSouth,
    wardName: place.patch.wardName,
    version: 1,
    linkKey,
    text: 'Cars race along the high road late on Friday and Saturday nights, and nobody dares to cross to the bus stop.',
    place: 'Streatham High Road, by the bus garage',
    groups: ['older-people'],
    ownGroup: 'The late shift at the bus garage',
    raisedAt,
    raisedOn,
    answerBy: concernAnswerBy(raisedOn),
  };
};
