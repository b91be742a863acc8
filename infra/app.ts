import { join } from 'node:path';
import { isStage } from './config.ts';
import { createApp } from './create-app.ts';

// The CDK command line runs this file (cdk.json); `npm run deploy` gives it the stage.
const stage = process.env.WARDMOTE_STAGE ?? '';
if (!isStage(stage)) throw new Error('Say which stage: npm run deploy -- --stage dev');
createApp({ stage, dist: join(import.meta.dirname, '../dist') }).app.synth();
