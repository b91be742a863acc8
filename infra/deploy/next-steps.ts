import * as z from 'zod';
import type { Config } from '../config.ts';

/** What `cdk deploy --outputs-file` writes: stack → output → value. */
const outputsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Reads the outputs file's text into one record; throws when it is not what the CDK command line writes. */
export const outputsIn = (text: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...Object.values(outputsSchema.parse(JSON.parse(text))));

/** What a person still has to do, in order, after a deploy that gave `outputs`. */
export const nextSteps = (outputs: Readonly<Record<string, string>>, config: Config): readonly string[] => {
  const dnsRecords = Object.entries(outputs).filter(([name]) => name.startsWith('MailDnsRecord'));
  const mail = [
    `Put these records into the DNS of ${config.mail.domain}, so that notices can be sent:`,
    ...dnsRecords.map(([, record]) => `     ${record}`),
    '   When SES shows the domain as verified, set `verified: true` in infra/config.ts and deploy again.',
  ].join('\n');
  return [
    `Wardmote answers at ${outputs.Url}`,
    `Confirm the mail that AWS sent to ${config.alarmsTo}, or no alarm will reach you.`,
    ...(config.mail.verified ? [] : [mail]),
    ...(config.domain ? [`Point ${config.domain.name} to ${outputs.Address} (a CNAME or an alias record).`] : []),
    'Name the first operator and import your boroughs and wards: docs/operate.md.',
  ];
};

/** The addresses of this stage that are still examples, so that nothing sent to them arrives. */
export const exampleAddresses = (config: Config): readonly string[] =>
  [config.mail.domain, config.mail.from, config.alarmsTo, config.domain?.name ?? ''].filter((address) =>
    /\bexample\.(?:org|com|net)\b/.test(address),
  );
