import { join, relative } from 'node:path';
import { acknowledgedIn } from './acknowledged.ts';
import { configs, isStage } from './config.ts';
import { createApp } from './create-app.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

// Makes the templates of every stage, with all checks on: the first finding that is not acknowledged ends it with 1.
for (const stage of Object.keys(configs).filter(isStage)) {
  const outdir = join(dist, 'cdk', stage);
  const { app } = createApp({ stage, dist, outdir });
  const { stacks } = app.synth();
  for (const { stackName, template } of stacks)
    process.stdout.write(`${stackName}: ${Object.keys(template.Resources).length} resources\n`);
  process.stdout.write(
    `  no finding open, ${acknowledgedIn(app).length} acknowledged; templates in ${relative(root, outdir)}\n`,
  );
}
