import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import type { Config, Stage } from '../../infra/config.ts';
import { createApp } from '../../infra/create-app.ts';
import { functionNames } from '../../infra/function-names.ts';

// Checking the templates against AWS's schemas takes seconds; `npm run synth` does it.
process.env.CDK_VALIDATION = 'false';

/** A folder that looks like what `npm run build` leaves, with next to nothing in it. */
const placeholderDist = (): string => {
  const dist = mkdtempSync(join(tmpdir(), 'wardmote-dist-'));
  for (const name of functionNames) {
    mkdirSync(join(dist, 'functions', name), { recursive: true });
    writeFileSync(join(dist, 'functions', name, 'index.mjs'), 'export const handler = () => undefined;\n');
  }
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'assets/wardmote.0123456789.css'), 'a{}');
  writeFileSync(join(dist, 'assets/manifest.json'), '{"wardmote.css":"wardmote.0123456789.css"}');
  return dist;
};

/** The app of one stage and its two templates, with another config than its own if one is given. */
export const templatesOf = (stage: Stage, config?: Config) => {
  const dist = placeholderDist();
  const { app, data, service } = createApp({ stage, dist, outdir: join(dist, 'cdk'), ...(config && { config }) });
  const templates = { app, data: Template.fromStack(data), service: Template.fromStack(service) };
  rmSync(dist, { recursive: true });
  return templates;
};

/** Something that one role may do to something, as the templates say it. */
export type Permission = { readonly role: string; readonly action: string; readonly resource: string };

/** All permissions that the template's policies give, one by one; a resource is told by its template text. */
export const permissionsIn = (template: Template): readonly Permission[] =>
  Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) =>
    [Properties.PolicyDocument.Statement].flat().flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action: string) =>
        [Resource].flat().map((resource) => ({
          role: Properties.Roles[0].Ref,
          action,
          resource: typeof resource === 'string' ? resource : JSON.stringify(resource),
        })),
      ),
    ),
  );
