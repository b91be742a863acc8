import { Duration } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  OAuthScope,
  type UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** How the web function asks Cognito who somebody is: authorisation code with PKCE, and no secret to keep. */
export class WebClient extends Construct {
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { pool, baseUrl }: { pool: UserPool; baseUrl: string }) {
    super(scope, id);
    this.client = new UserPoolClient(this, 'Web', {
      userPool: pool,
      generateSecret: false,
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${baseUrl}/sign-in/callback`],
        logoutUrls: [`${baseUrl}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      // The session is a row in the table; these tokens are read once, at sign-in.
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(1),
    });
    // Without a style of its own a client shows "Login pages unavailable" instead of the managed login pages.
    new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  }
}
