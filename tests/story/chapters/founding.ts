import assert from 'node:assert/strict';
import { chapter, demoPerson, refusedWith, seen, type Told } from '../teller.ts';

type Ward = { ward: string; wardName: string; stage: string; findings: { rule: string; sentence: string }[] };
type Standing = { wards: Ward[] };

export const memberNames = [
  'Ada Quill',
  'Bashir Lamp',
  'Cora Thimble',
  'Dele Harbour',
  'Esme Lantern',
  'Farid Orchard',
  'Greta Pebble',
  'Hugo Willow',
  'Ines Marble',
] as const;
export const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}.story@example.org`;

const clauses = [
  { number: '1', topic: 'area-and-aims', text: 'We serve our ward. We choose what our local police team works on.' },
  { number: '2', topic: 'membership', text: 'We are ten to twelve people who live, work or study in the ward.' },
  { number: '3', topic: 'officers', text: 'We elect a chair and a secretary each year.' },
  { number: '4', topic: 'meetings', text: 'We meet every four to six weeks. Anybody may come and listen.' },
  { number: '5', topic: 'quorum', text: 'A third of us, and never fewer than three, can decide.' },
  { number: '6', topic: 'priorities', text: 'We set three to five priorities and look at them at every meeting.' },
  { number: '7', topic: 'minutes', text: 'Minutes are agreed at the next meeting and then published.' },
  {
    number: '8',
    topic: 'conduct-and-exclusion',
    text: 'Who insults others may be asked to leave, by a vote, after a reply.',
  },
];

/** The borough sees a ward without a panel, and founds one. */
export const founding = async (told: Told): Promise<void> => {
  chapter('A ward has no panel');
  const { borough, stranger, anybody, secretary } = told.cast;
  const before = await anybody<Standing>('GET', '/boroughs/lambeth/standing');
  const without = before.body.wards.find(({ stage }) => stage === 'none');
  assert.ok(without, 'every ward of Lambeth has a panel already: start with --fresh');
  seen(told, `Lambeth has 21 wards; ${without.wardName} has no panel, and the page says so`, () => {
    assert.equal(before.body.wards.length, 21);
    assert.equal(without.findings[0]?.rule, 'no-panel');
  });
  told.ward = { code: without.ward, name: without.wardName };

  const founded = {
    borough: 'lambeth',
    ward: without.ward,
    name: `${without.wardName} ward panel`,
    convener: demoPerson('nobody'),
  };
  const foreign = await stranger('POST', '/panels', founded);
  seen(told, 'the chair of another borough’s panel cannot found one here: 404, as if there were nothing', () =>
    refusedWith(foreign, 404, 'not-found'),
  );
  const done = await borough<{ panelId: string }>('POST', '/panels', founded, { 'idempotency-key': 'story-founding' });
  const again = await borough('POST', '/panels', founded, { 'idempotency-key': 'story-founding' });
  seen(told, 'the borough founds the panel; the same request again gets the same answer', () => {
    assert.equal(done.status, 201);
    assert.deepEqual(again.body, done.body);
  });
  told.panelId = done.body.panelId;
  const second = await borough('POST', '/panels', { ...founded, name: 'Another panel' });
  seen(told, 'a second panel for the ward is refused', () => refusedWith(second, 409, 'panel-exists'));
  await filling(told, secretary);
};

const filling = async (told: Told, secretary: Told['cast']['secretary']): Promise<void> => {
  chapter('The convener writes a governing document and finds members');
  const at = `/panels/${told.panelId}`;
  const draft = { kind: 'terms-of-reference', title: 'Our terms of reference', clauses };
  const document = await secretary<{ documentId: string }>('POST', `${at}/documents`, draft);
  told.documentId = document.body.documentId;
  const read = await secretary<{ missing: string[] }>('GET', `${at}/documents/${told.documentId}`);
  seen(told, 'the draft covers all topics of the minimum standard', () => assert.deepEqual(read.body.missing, []));
  const hidden = await told.cast.anybody('GET', `${at}/documents/${told.documentId}`);
  seen(told, 'nobody outside sees the draft', () => refusedWith(hidden, 404, 'not-found'));

  const admit = (member: object) => secretary<{ personId: string }>('POST', `${at}/members`, member);
  for (const name of memberNames)
    await admit({ name, email: addressOf(name), party: 'community', joined: 'nominated' });
  const chair = await admit({ ...demoPerson('member'), party: 'community', joined: 'elected' });
  const councillor = await admit({ name: 'Cllr Rowan Vale', party: 'councillor', joined: 'ex-officio' });
  const elect = (personId: string) => secretary('PUT', `${at}/offices/chair`, { personId });
  const refused = await elect(councillor.body.personId);
  seen(told, 'a councillor cannot chair the panel', () => refusedWith(refused, 409, 'councillor-cannot-chair'));
  const elected = await elect(chair.body.personId);
  seen(told, 'a community member takes the chair', () => assert.equal(elected.status, 200));
};
