import type { RefusalCode } from '@wardmote/domain/refusal';

const special: Readonly<Partial<Record<RefusalCode, 401 | 403 | 404 | 409>>> = {
  'not-found': 404,
  'borough-unknown': 404,
  'sign-in-needed': 401,
  'not-your-part': 403,
  'police-cannot-change-record': 403,
  'changed-meanwhile': 409,
};

/** One mapping from a rule's no to HTTP. A rule of the domain is 409 to a client and 422 on a page, which shows the form again. */
export const statusOf = (code: RefusalCode, to: 'client' | 'page'): 401 | 403 | 404 | 409 | 422 =>
  special[code] ?? (to === 'client' ? 409 : 422);
