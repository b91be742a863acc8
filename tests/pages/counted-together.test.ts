import { countedTogether } from '@wardmote/pages/record-filters';
import { expect, it } from 'vitest';

it('counts those whom nobody named and of whom the same is said, and nobody else', () => {
  const resident = { name: 'Resident', party: 'public', presence: 'present' } as const;
  const late = { ...resident, presence: 'late' } as const;
  const [one, other] = ['person_01', 'person_02'] as const;
  const named = (personId: typeof one | typeof other) =>
    ({ name: 'Ann Lee', party: 'community', presence: 'present', personId }) as const;
  const lines = countedTogether([resident, named(one), resident, late, named(other), resident]);
  expect(lines.map(({ person, count }) => [person, count])).toEqual([
    [resident, 3],
    [named(one), 1],
    [late, 1],
    [named(other), 1],
  ]);
});
