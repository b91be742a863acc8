import { policy } from '@wardmote/domain/policy';
import { expect, it } from 'vitest';
import { apiTable } from '../../functions/web/api/table.ts';
import { pageAccess } from './page-access.ts';

/** Rows that no route asks by its name, because they say who sees more on a page that others see too. */
const within = ['meeting.read-working', 'closed-text.read', 'concern.read'];

it('has no row that nothing asks', () => {
  const pages = Object.values(pageAccess).flatMap(({ get, post }) => [get, post]);
  const asked = new Set<string | undefined>([...apiTable.map(({ action }) => action), ...pages, ...within]);
  expect(Object.keys(policy).filter((action) => !asked.has(action))).toEqual([]);
});
