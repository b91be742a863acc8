import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { configs, isStage, region, type Stage } from './config.ts';
import { exampleAddresses, nextSteps, outputsIn } from './deploy/next-steps.ts';

const root = join(import.meta.dirname, '..');
const cdk = fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk'));
const app = relative(root, fileURLToPath(import.meta.resolve('./app.ts')));
const noCredentials = `No AWS credentials were found. Sign in first, for example with \`aws sso login --profile NAME\`
and then \`export AWS_PROFILE=NAME\`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. See docs/deploy.md, step 2.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const stop = (line: string): void => {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
};

const hasCredentials = async (): Promise<boolean> => {
  try {
    await new DynamoDBClient({ region }).config.credentials();
    return true;
  } catch {
    return false;
  }
};

const succeeds = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean =>
  spawnSync(command, args, { cwd: root, env, stdio: 'inherit' }).status === 0;

const cdkDeploy = (stage: Stage, outputsFile: string): boolean =>
  succeeds(
    process.execPath,
    [cdk, 'deploy', '--all', '--require-approval', 'never', '--no-notices'].concat([
      '--app',
      `node ${app}`,
      '--output',
      `dist/cdk/${stage}`,
      '--outputs-file',
      outputsFile,
    ]),
    {
      ...process.env,
      // `node` must be the Node that runs this, which can read TypeScript.
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      WARDMOTE_STAGE: stage,
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    },
  );

const deploy = async (stage: Stage): Promise<void> => {
  if (!(await hasCredentials())) return stop(noCredentials);
  const config = configs[stage];
  for (const address of exampleAddresses(config)) say(`Note: ${address} is an example; no mail to or from it arrives.`);
  if (!succeeds(process.execPath, ['infra/build.ts'])) return stop('The build failed, so nothing was deployed.');
  const outputsFile = `dist/outputs-${stage}.json`;
  if (!cdkDeploy(stage, outputsFile))
    return stop(
      'The deploy failed. AWS puts a stack that failed back to what it was; see docs/deploy.md, "If it fails".',
    );
  const steps = nextSteps(outputsIn(readFileSync(join(root, outputsFile), 'utf8')), config);
  for (const [index, step] of steps.entries()) say(`${index + 1}. ${step}`);
};

const { stage } = parseArgs({ options: { stage: { type: 'string', default: '' } } }).values;
if (isStage(stage)) await deploy(stage);
else stop(`Say which stage, one of ${Object.keys(configs).join(', ')}: npm run deploy -- --stage dev`);
