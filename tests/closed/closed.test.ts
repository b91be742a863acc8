import { localRegion } from '@wardmote/local/database';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { freshTable } from '../support/fresh-table.ts';
import { type ClosedFigures, closedFigures, closedInWords } from './closed-figures.ts';

/** Closed text reaches nobody else, by any way out, nor can it be told from what is left (reliability.md H1 to H3; promise 3). */

let figures: ClosedFigures;

beforeAll(async () => {
  figures = await closedFigures(async () => {
    const table = await freshTable();
    const environment = {
      DYNAMODB_ENDPOINT: inject('databaseEndpoint'),
      AWS_REGION: localRegion,
      AWS_ACCESS_KEY_ID: table.name.replace('wardmote-', 'T'),
      AWS_SECRET_ACCESS_KEY: 'local',
    };
    return { table, environment };
  }, ['a1']);
  process.stdout.write(`${closedInWords(figures)}\n`);
}, 600_000);

describe('what is closed', () => {
  it('is in no answer, mail, log line or event for those who may not read it', () => {
    expect(figures.hits).toEqual([]);
    expect(Math.min(figures.responses, figures.mails, figures.logLines, figures.events)).toBeGreaterThan(30);
  });

  it('is read by those who may, so that the walk would notice', () => {
    expect(figures.neverRead).toEqual([]);
  });

  it('leaves no trace: another world that differs in closed text alone answers the same', () => {
    expect(figures.differences).toEqual([]);
  });
});
