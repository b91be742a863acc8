import type { PersonId } from '@wardmote/domain/id';

export type DemoPerson = {
  readonly key: string;
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly describes: string;
};

const person = <Key extends string>(key: Key, name: string, describes: string): DemoPerson & { readonly key: Key } => ({
  key,
  id: `person_demo-${key}`,
  name,
  email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`,
  describes,
});

/** Who can sign in on a laptop: invented people, one for each part that somebody can have. */
export const demoPeople = [
  person('chair', 'Yvonne Asante', 'chair of the Brixton Hill panel, Lambeth'),
  person('secretary', 'Tomasz Zielinski', 'secretary of the Brixton Hill panel, Lambeth'),
  person('member', 'Priya Raman', 'member of the Brixton Hill panel, Lambeth'),
  person('member-excluded', 'Desmond Hale', 'was a member of the Brixton Hill panel until it excluded him'),
  person('sergeant', 'Laura Whitcombe', 'sergeant of the Brixton Hill Safer Neighbourhoods Team, adviser to its panel'),
  person('council-officer', 'Ifeoma Nwosu', 'community safety officer of Lambeth Council'),
  person('councillor', 'Martin Lane', 'ward councillor for Brixton Hill, observer on its panel'),
  person('chair-2', 'Ranjit Sohal', 'chair of the Herne Hill panel, Lambeth'),
  person('borough-officer', 'Helen Marsh', 'officer of the Lambeth engagement group'),
  person('chair-elsewhere', 'Abiola Danso', 'chair of the Peckham Rye panel, Southwark'),
  person('borough-officer-elsewhere', 'Colin Yardley', 'officer of the Southwark engagement group'),
  person('coordinator', 'Fatima Siddiqui', 'coordinator for the panels of London'),
  person('operator', 'Owen Pryce', 'operator of this Wardmote'),
  person('nobody', 'Nina Falk', 'is known here and has no part in any panel'),
] as const;

export type DemoKey = (typeof demoPeople)[number]['key'];

export const demoPerson = (key: DemoKey): DemoPerson => {
  const found = demoPeople.find((one) => one.key === key);
  if (!found) throw new Error(`No demo person is called ${key}.`);
  return found;
};
