import { oneLine } from '../clean.ts';
import { links } from '../links.ts';
import type { Words } from '../wording.ts';

const happened = {
  'has-moved': 'has moved to your ward',
  'may-move': 'may move to your ward',
} as const;

export const displacementTold: Words<'displacement-told'> = ({ panelId, panelName, facts }, link) => {
  const from = oneLine(facts.fromName);
  return {
    subject: `${panelName}: ${from} says that trouble ${happened[facts.displacement]}`,
    paragraphs: [
      `${from} says that trouble ${happened[facts.displacement]}:`,
      `“${oneLine(facts.words)}”`,
      `Say that you have seen it and, if you can, whether it has reached you. That panel reads your answer:\n${link(links.displacement(panelId, facts.displacedId))}`,
    ],
    why: 'you are chair or secretary of a panel next to that ward.',
  };
};
