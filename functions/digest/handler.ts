import { openTable } from '@wardmote/runtime/aws';
import { configuration } from '@wardmote/runtime/configuration';
import { readFacts, writeDigest } from '@wardmote/store/digest';
import { keepDigests } from './keep-digests.ts';

const table = openTable(configuration(process.env, ['tableName']));

/** After each event, its panel's row in the roll-up of borough and London. */
export const handler = keepDigests({ readFacts: readFacts(table), writeDigest: writeDigest(table) });
