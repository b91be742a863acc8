/** When an item goes by itself, as DynamoDB's time to live wants it: in whole seconds since 1970. */
export const secondsAfter = (from: Date | string, seconds: number): number =>
  Math.floor(new Date(from).getTime() / 1000) + seconds;

/** The same, so many days of 24 hours later; a day alone (2026-06-10) begins at midnight UTC. */
export const daysAfter = (from: Date | string, days: number): number => secondsAfter(from, days * 24 * 60 * 60);
