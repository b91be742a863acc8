import { Match } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { configs } from '../../infra/config.ts';
import { templatesOf } from './templates-of.ts';

const certificateArn = 'arn:aws:acm:us-east-1:111111111111:certificate/1';
const { prod } = configs;

describe('a stage with its own host name and a verified mail domain', () => {
  const { app, data, service } = templatesOf('prod', {
    ...prod,
    domain: { name: 'panels.example.org', certificateArn },
    mail: { ...prod.mail, verified: true },
  });

  it('answers to that name, with its certificate, over TLS 1.2 at least', () => {
    service.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['panels.example.org'],
        ViewerCertificate: {
          AcmCertificateArn: certificateArn,
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
      }),
    });
  });

  it('signs people in at that name only', () => {
    service.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['https://panels.example.org/sign-in/callback'],
      LogoutURLs: ['https://panels.example.org/'],
    });
  });

  it('sends sign-in codes from its own domain', () => {
    data.hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: Match.objectLike({
        EmailSendingAccount: 'DEVELOPER',
        From: 'Wardmote <no-reply@wardmote.example.org>',
      }),
    });
  });

  it('leaves no security finding open', () => {
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
  });
});
