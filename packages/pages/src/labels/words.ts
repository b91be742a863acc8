/** Every code has its words, or it does not compile. */
export type Words<Code extends string> = Readonly<Record<Code, string>>;
