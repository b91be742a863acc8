import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

export type Acknowledgement = { readonly path: string; readonly rule: string; readonly reason: string };

const isReasons = (data: unknown): data is Readonly<Record<string, string>> =>
  typeof data === 'object' && data !== null && Object.values(data).every((reason) => typeof reason === 'string');

/** Every finding that was accepted below `root`, with its reason. */
export const acknowledgedIn = (root: IConstruct): readonly Acknowledgement[] =>
  root.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => (isReasons(data) ? Object.entries(data) : []))
      .map(([rule, reason]) => ({ path: node.path, rule: rule.replace(/^annotation::/i, ''), reason })),
  );
