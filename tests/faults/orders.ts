import type { PanelId } from '@wardmote/domain/id';
import type { StreamFaults } from '@wardmote/local/stream-pump';

/** What the sending process is told to do, as one variable of its environment. */
export type Orders = {
  readonly endpoint: string;
  /** Where the pump keeps how far it has read, and where what was acknowledged is written. */
  readonly checkpoints: string;
  readonly acknowledged: string;
  readonly panels: readonly PanelId[];
  readonly load: boolean;
  readonly faults: StreamFaults;
  /** Every so many calls an event that cannot be heard is written; never, when 0. */
  readonly poison: number;
};

const name = 'FAULTS_ORDERS';

export const inEnvironment = (orders: Orders): Readonly<Record<string, string>> => ({ [name]: JSON.stringify(orders) });

export const orders = (): Orders => JSON.parse(process.env[name] ?? '{}') as Orders;
