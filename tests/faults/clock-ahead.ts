/**
 * Sets this process's clock ahead by CLOCK_AHEAD_MS, before anything else is loaded: what waits for a lease to end, or for its next try,
 * need not be waited for. Whoever held a lease is dead by then, so that nobody is robbed of one.
 */
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const { now } = Date;
const Real = Date;

Date.now = () => now() + ahead;
globalThis.Date = new Proxy(Real, {
  construct: (_, values: [] | [string | number]) =>
    values.length === 0 ? new Real(now() + ahead) : new Real(...values),
});
