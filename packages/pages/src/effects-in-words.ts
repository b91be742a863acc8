import type { Effect } from '@wardmote/domain/priority-result';
import { labels } from './labels.ts';

/** `What else came of it: people were helped; it moved elsewhere.` */
export const effectsInWords = (effects: readonly Effect[]): string =>
  `What else came of it: ${effects.map((one) => labels.effect[one].toLowerCase()).join('; ')}.`;
