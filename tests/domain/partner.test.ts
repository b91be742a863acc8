import type { Capability, Partner } from '@wardmote/domain/partner';
import { partnersFor, partnersToAsk, routeOf } from '@wardmote/domain/partner';
import type { WardCode } from '@wardmote/domain/place';
import { describe, expect, it } from 'vitest';
import { aPartner } from '../builders/partner.ts';

const here: WardCode = 'E05000417';
const there: WardCode = 'E05000418';
const partnerNamed = (name: string, capabilities: readonly Capability[], rest: Partial<Partner> = {}): Partner =>
  aPartner({ id: `partner_${name}`, name, capabilities, ...rest });
const register = [
  partnerNamed('Works everywhere', ['lighting', 'noise']),
  partnerNamed('Estate', ['noise'], { wards: [here] }),
  partnerNamed('Gone', ['noise'], { retiredOn: '2026-06-02' }),
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

describe('who is suggested', () => {
  const toAsk = (wards: readonly WardCode[], categories: Parameters<typeof partnersToAsk>[1]['categories']) => {
    const { suggested, others } = partnersToAsk(register, { wards, categories });
    return [suggested.map(({ name }) => name), others.map(({ name }) => name)];
  };

  it('can do something about what the priority is about (row 55), and serves one of the wards; then come the others', () => {
    expect(toAsk([here], ['burglary'])).toEqual([['Works everywhere'], ['Estate']]);
    expect(toAsk([here], ['anti-social-behaviour'])).toEqual([['Estate', 'Works everywhere'], []]);
    expect(toAsk([there], ['anti-social-behaviour'])).toEqual([['Works everywhere'], []]);
  });

  it('is nobody where nothing says what it is about', () => {
    expect(toAsk([here], ['other'])).toEqual([[], ['Estate', 'Works everywhere']]);
    expect(toAsk([here], [])).toEqual([[], ['Estate', 'Works everywhere']]);
  });
});

describe('the address of a partner', () => {
  const today = '2026-06-12';
  const mail = { linkKey: 'k', since: '2025-01-01T09:00:00.000Z' };
  const stopped = { why: 'bounced', at: '2026-06-01T09:00:00.000Z' } as const;

  it.each([
    ['not-confirmed', { mail }],
    ['not-confirmed', {}],
    ['no-address', { mail, routes: { desk: 'Desk', phone: '020 7946 0100' } }],
    ['confirmed', { mail: { ...mail, confirmedOn: '2025-06-12' } }],
    ['check', { mail: { ...mail, confirmedOn: '2025-06-11' } }],
    ['bounced', { mail: { ...mail, confirmedOn: '2026-05-01', stopped } }],
  ] as const)('is %s', (route, changes) => {
    expect(routeOf(aPartner(changes), today)).toBe(route);
  });
});
