import assert from 'node:assert/strict';
import { pageText } from '../http-client.ts';
import { chapter, seen, type Told } from '../teller.ts';

type Standing = {
  wards: {
    ward: string;
    stage: string;
    panelId?: string;
    findings: { rule: string; since: string; sentence: string; nextStep: string }[];
  }[];
};

/** The borough sees all its wards, those that need support first, each with its reasons. */
export const rollUp = async (told: Told): Promise<void> => {
  chapter('The borough sees its 21 wards');
  const standing = () => told.cast.anybody<Standing>('GET', '/boroughs/lambeth/standing');
  const until = Date.now() + 60_000;
  let { body } = await standing();
  const ours = () => body.wards.find(({ ward }) => ward === told.ward.code);
  while (ours()?.stage !== 'active' && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    ({ body } = await standing());
  }
  seen(told, `${told.ward.name} has an active panel now`, () => {
    assert.equal(ours()?.panelId, told.panelId);
    assert.equal(ours()?.stage, 'active');
  });
  const findings = body.wards.flatMap((ward) => ward.findings);
  seen(told, `${findings.length} findings in 21 wards, each with a rule, a date, a sentence and a next step`, () => {
    assert.equal(body.wards.length, 21);
    for (const { rule, since, sentence, nextStep } of findings)
      assert.ok(rule && /^\d{4}-/.test(since) && sentence && nextStep);
  });
  const [borough, london, panel] = [
    await pageText(told.site, '/boroughs/lambeth'),
    await pageText(told.site, '/london'),
    await pageText(told.site, `/panels/${told.panelId}`),
  ];
  seen(told, 'the pages of the borough, of London and of the panel say the same to anybody', () => {
    assert.deepEqual([borough.status, london.status, panel.status], [200, 200, 200]);
    assert.match(borough.html, new RegExp(told.ward.name));
    assert.match(panel.html, /Vandalism and graffiti/);
    assert.doesNotMatch(borough.html, /failing/i);
  });
};
