/** The deployed functions: each is a folder below functions/, a bundle below dist/functions/ and a Lambda function. */
export const functionNames = ['web', 'digest', 'notices', 'receipts', 'deadlines'] as const;

export type FunctionName = (typeof functionNames)[number];
