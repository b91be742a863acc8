import type { Partner } from '@wardmote/domain/partner';

/** A service of the council that serves the whole borough. */
export const aPartner = (changes: Partial<Partner> = {}): Partner => ({
  id: 'partner_1',
  borough: 'lambeth',
  version: 1,
  name: 'Street care',
  kind: 'council',
  does: 'Clears rubbish',
  routes: { desk: 'Environmental crime team', email: 'envirocrime@example.org' },
  capabilities: ['fly-tipping', 'graffiti'],
  enteredBy: 'person_borough',
  checkedOn: '2026-06-01',
  ...changes,
});
