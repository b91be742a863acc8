import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import * as z from 'zod';
import type { Config } from '../config.ts';
import { acknowledge } from './acknowledge.ts';

const manifestSchema = z.record(z.string(), z.string());

/** Styles, scripts and pictures under names that carry a hash of what is in them, kept from one deploy to the next. */
export class AssetStore extends Construct {
  readonly bucket: Bucket;
  readonly deployment: BucketDeployment;
  /** Plain name → path on our site, as the pages ask for it. */
  readonly paths: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { assets, config }: { assets: string; config: Config }) {
    super(scope, id);
    this.paths = pathsIn(assets);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: config.dataRemoval,
    });
    acknowledge(this.bucket, { S1: 'It holds only public styles and scripts, read by CloudFront alone.' });
    const files = new Asset(this, 'Files', { path: assets, exclude: ['manifest.json'] });
    const logGroup = new LogGroup(this, 'UploadLog', {
      retention: config.logRetention,
      removalPolicy: config.dataRemoval,
    });
    const role = this.uploadRole(files, logGroup);
    this.deployment = new BucketDeployment(this, 'Upload', {
      sources: [Source.bucket(files.bucket, files.s3ObjectKey)],
      destinationBucket: this.bucket,
      destinationKeyPrefix: 'assets',
      // Old files stay: a page that was open during a deploy, or a roll-back, still finds its style.
      prune: false,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
      memoryLimit: 512,
      logGroup,
      role: role.withoutPolicyUpdates(),
    });
    this.deployment.node.addDependency(role);
    for (const uploader of Stack.of(this).node.children)
      if (uploader.node.id.startsWith('Custom::CDKBucketDeployment'))
        acknowledge(uploader, {
          L1: 'CDK chooses the runtime of its own upload function, and moves it with its releases.',
        });
  }

  /** What one upload needs and no more; CDK's own grant would let it read, list and delete by wildcard. */
  private uploadRole(files: Asset, logGroup: LogGroup): Role {
    const role = new Role(this, 'UploadRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const allow = (action: string, ...resources: string[]): void =>
      void role.addToPolicy(new PolicyStatement({ actions: [action], resources }));
    logGroup.grantWrite(role);
    allow('s3:GetObject', files.bucket.arnForObjects(files.s3ObjectKey));
    allow('s3:ListBucket', this.bucket.bucketArn);
    allow('s3:PutObject', ...Object.values(this.paths).map((path) => this.bucket.arnForObjects(path.slice(1))));
    return role;
  }
}

/** Throws when the folder has no manifest, as before the first build. */
const pathsIn = (assets: string): Readonly<Record<string, string>> => {
  const hashedNames = manifestSchema.parse(JSON.parse(readFileSync(join(assets, 'manifest.json'), 'utf8')));
  return Object.fromEntries(Object.entries(hashedNames).map(([name, hashed]) => [name, `/assets/${hashed}`]));
};
