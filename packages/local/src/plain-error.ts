/** A failure whose message is all that the person at the keyboard needs: it is printed without a stack. */
export type PlainError = Error & { readonly plain: true };

export const plainError = (message: string): PlainError => Object.assign(new Error(message), { plain: true as const });

export const isPlainError = (error: unknown): error is PlainError => error instanceof Error && 'plain' in error;
