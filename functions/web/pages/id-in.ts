import type { Id } from '@wardmote/domain/id';
import { isId } from '../is-id.ts';
import type { Params } from './form-page.ts';

/** The id that an address names. What is not an id of its kind becomes one that nothing has, and so is not found. */
export const idIn = <Kind extends string>(params: Params, name: string, kind: Kind): Id<Kind> => {
  const found = params[name];
  return isId(kind, found) ? found : `${kind}_none`;
};
