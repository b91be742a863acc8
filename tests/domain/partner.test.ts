import type { Capability, Partner } from '@wardmote/domain/partner';
import { partnersFor } from '@wardmote/domain/partner';
import type { WardCode } from '@wardmote/domain/place';
import { describe, expect, it } from 'vitest';

const here: WardCode = 'E05000417';
const there: WardCode = 'E05000418';
const aPartner = (name: string, capabilities: readonly Capability[], rest: Partial<Partner> = {}): Partner => ({
  id: `partner_${name}`,
  borough: 'lambeth',
  version: 1,
  name,
  kind: 'council',
  does: 'Helps',
  routes: { desk: 'Desk' },
  capabilities,
  enteredBy: 'person_1',
  checkedOn: '2026-06-01',
  ...rest,
});
const register = [
  aPartner('Works everywhere', ['lighting', 'noise']),
  aPartner('Estate', ['noise'], { wards: [here] }),
  aPartner('Gone', ['noise'], { retiredOn: '2026-06-02' }),
];
const named = (filter: Parameters<typeof partnersFor>[1]) => partnersFor(register, filter).map(({ name }) => name);

describe('who can be asked', () => {
  it('is every partner that is not retired, by name, where nothing is wished', () => {
    expect(named({})).toEqual(['Estate', 'Works everywhere']);
  });

  it('can do it and serves the ward; one without wards serves all', () => {
    expect(named({ capability: 'noise', ward: here })).toEqual(['Estate', 'Works everywhere']);
    expect(named({ capability: 'noise', ward: there })).toEqual(['Works everywhere']);
    expect(named({ capability: 'lighting' })).toEqual(['Works everywhere']);
    expect(named({ capability: 'parks' })).toEqual([]);
  });
});
