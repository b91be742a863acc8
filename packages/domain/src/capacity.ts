import type { Membership } from './membership.ts';
import type { Panel } from './panel.ts';

const words: Readonly<Record<Membership['kind'], string>> = {
  member: 'member of the panel',
  substitute: 'substitute member of the panel',
  observer: 'observer',
  adviser: 'adviser to the panel',
};

const offices = ['chair', 'vice-chair', 'secretary', 'treasurer'] as const;

/** In which capacity somebody on the panel is invited (row 157): their office, else what the record says they are. */
export const capacityOf = (
  panel: Pick<Panel, 'offices'>,
  { personId, kind, party, represents }: Pick<Membership, 'personId' | 'kind' | 'party' | 'represents'>,
): string => {
  const held = offices.find((office) =>
    panel.offices.some((term) => term.office === office && term.personId === personId),
  );
  if (held) return `${held.replace('-', ' ')} of the panel`;
  if (party === 'councillor') return 'ward councillor, as an observer';
  return represents ? `${words[kind]} (${represents})` : words[kind];
};
