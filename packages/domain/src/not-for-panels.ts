/**
 * What a text says that is not for a panel, because somebody else has to hear it at once (row 90: a panel is not a place for intelligence).
 * A question and no barrier: the words are common ones, and whoever wrote them knows what they meant.
 */
export type NotForPanels = { readonly kind: 'emergency' | 'intelligence'; readonly found: string };

const patterns: readonly (readonly [NotForPanels['kind'], RegExp])[] = [
  [
    'emergency',
    /\b(?:happening (?:right )?now|right now|at this (?:very )?moment|help me|being (?:attacked|stabbed|robbed|beaten)|on fire)\b/gi,
  ],
  ['emergency', /\b(?:has|have|with|carr(?:y|ies|ying)) (?:a |an )?(?:gun|knife|knives|machete|firearm)s?\b/gi],
  ['intelligence', /\b(?:deals?|dealing|sells?|selling) (?:drugs|weed|crack|heroin|cocaine|from|out of)\b/gi],
  [
    'intelligence',
    /\b(?:drug dealers?|stolen (?:goods|bikes?|cars?)|county lines|traffick(?:ed|ing)|groom(?:ed|ing))\b/gi,
  ],
];

/** Each once, by its words. */
export const notForPanels = (text: string): readonly NotForPanels[] => {
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([words]): NotForPanels => ({ kind, found: words.toLowerCase() })),
  );
  return [...new Map(found.map((one) => [one.found, one])).values()];
};
