/** What a function is told by its environment. */
export type Configuration = {
  readonly tableName: string;
  readonly baseUrl: string;
  readonly stage: string;
  readonly oidcIssuer: string;
  readonly oidcClientId: string;
  readonly apiAudience: string;
  readonly mailFrom: string;
  readonly mailTransport: string;
  /** Name → address of each style, as JSON. */
  readonly assetManifest: string;
  /** What the front door says with each request, and nobody else can. */
  readonly frontDoorKey: string;
  readonly dynamodbEndpoint?: string;
};

const names = {
  tableName: 'TABLE_NAME',
  baseUrl: 'BASE_URL',
  stage: 'STAGE',
  oidcIssuer: 'OIDC_ISSUER',
  oidcClientId: 'OIDC_CLIENT_ID',
  apiAudience: 'API_AUDIENCE',
  mailFrom: 'MAIL_FROM',
  mailTransport: 'MAIL_TRANSPORT',
  assetManifest: 'ASSET_MANIFEST',
  frontDoorKey: 'FRONT_DOOR_KEY',
} as const satisfies Record<Exclude<keyof Configuration, 'dynamodbEndpoint'>, string>;

type Needed = keyof typeof names;

/**
 * The part of the environment that a function needs, each value present and not empty. Throws, naming every variable that is missing:
 * a function with half a configuration does not start. Without zod, which would cost the small functions a tenth of their start.
 */
export const configuration = <Name extends Needed>(
  environment: NodeJS.ProcessEnv,
  needed: readonly Name[],
): Pick<Configuration, Name | 'dynamodbEndpoint'> => {
  const missing = needed.filter((name) => !environment[names[name]]).map((name) => names[name]);
  if (missing.length > 0) throw new Error(`Missing from the environment: ${missing.join(', ')}`);
  const values = needed.map((name) => [name, environment[names[name]]] as const);
  const endpoint = environment.DYNAMODB_ENDPOINT;
  return { ...Object.fromEntries(values), ...(endpoint && { dynamodbEndpoint: endpoint }) } as Pick<
    Configuration,
    Name | 'dynamodbEndpoint'
  >;
};
