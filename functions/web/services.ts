import type { UseCases } from '@wardmote/runtime/use-cases';

/** What the web function is made of: the use cases, and the few facts of where it runs. */
export type Services = {
  readonly useCases: UseCases;
  readonly baseUrl: string;
  readonly stage: string;
  readonly oidcIssuer: string;
  readonly oidcClientId: string;
  readonly apiAudience: string;
  /** The address of each style by its name: `assets['wardmote.css']` in a view. */
  readonly assets: Readonly<Record<string, string>>;
  /** What the front door says with each request. */
  readonly frontDoorKey: string;
  readonly now: () => Date;
  readonly newCommandId: () => string;
};
