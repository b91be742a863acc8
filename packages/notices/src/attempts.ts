const minute = 60_000;

/** After this long of trying a notice has failed, and says so (B5). */
export const givenUpAfterMs = 4 * 60 * minute;

/** 1, 2, 4, 8, 16 and then 30 minutes, each a quarter more or less, so that what failed together does not come back together. */
export const backOffMs = (attempt: number, random: number): number =>
  Math.min(2 ** (attempt - 1), 30) * minute * (0.75 + random / 2);
