import type { RefusalCode, RefusalFacts } from '@wardmote/domain/refusal';

/** What a rule's no says, from its facts. */
export type Sentence<Code extends RefusalCode> = (facts: RefusalFacts[Code]) => string;
