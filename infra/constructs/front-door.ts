import { frontDoorHeader } from '@wardmote/runtime/front-door';
import { Aws, Duration, Fn } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { acknowledge } from './acknowledge.ts';

export type FrontDoorProps = { readonly api: HttpApi; readonly assets: Bucket; readonly domain: Config['domain'] };

/** The address that people open: pages and API straight from the function, /assets/ from the bucket, HTTPS only. */
export class FrontDoor extends Construct {
  readonly distribution: Distribution;
  /** Such as 'https://example.org', with no slash at the end. */
  readonly baseUrl: string;
  /** What it says with each request, so that the function believes it who asks. */
  readonly key: string;

  constructor(scope: Construct, id: string, { api, assets, domain }: FrontDoorProps) {
    super(scope, id);
    this.key = stackGuid();
    const pages = fresh(api, this.key);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Wardmote',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: pages,
      additionalBehaviors: {
        // A client that sends its token in the clear is refused, not redirected after the fact.
        '/api/*': { ...pages, viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY },
        '/assets/*': this.forEver(assets),
      },
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    });
    this.baseUrl = `https://${domain?.name ?? this.distribution.domainName}`;
    acknowledge(this.distribution, {
      CFR1: 'The record is public; a Londoner abroad may read it.',
      CFR2: 'API Gateway throttles, and the function checks all input; a firewall is a running cost to decide on use.',
      CFR3: 'API Gateway logs each page and API call; what is left are styles, and readers of those are not tracked.',
      ...(!domain && { CFR4: 'CloudFront sets the TLS floor itself for its own cloudfront.net names.' }),
    });
  }

  /** Names carry a hash, so the bucket's files say that they may be kept for a year; a missing file does not say so. */
  private forEver(assets: Bucket): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(assets),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'AssetHeaders', {
        securityHeadersBehavior: {
          contentSecurityPolicy: { contentSecurityPolicy: `default-src 'none'`, override: true },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
          strictTransportSecurity: {
            accessControlMaxAge: Duration.days(365),
            includeSubdomains: true,
            override: true,
          },
        },
      }),
    };
  }
}

/**
 * The last part of the stack's own name: only those who see the account know it, and it stays as long as the stack. It lets nobody in; it
 * only says whom to count, so that a secret with a price and a rotation of its own would be too much.
 */
const stackGuid = (): string => Fn.select(2, Fn.split('/', Aws.STACK_ID));

/** Nothing is kept: a page may hold what only its reader may see. So CloudFront does not compress either; the function does. */
const fresh = (api: HttpApi, key: string): BehaviorOptions => ({
  origin: new HttpOrigin(`${api.apiId}.execute-api.${Aws.REGION}.amazonaws.com`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    customHeaders: { [frontDoorHeader]: key },
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
});
