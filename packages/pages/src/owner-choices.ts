import type { Panel } from '@wardmote/domain/panel';
import { type PublicPartner, partnersToAsk, type Route } from '@wardmote/domain/partner';
import type { Priority } from '@wardmote/domain/priority';
import type { Choice } from './form-choices.ts';
import { labels } from './labels.ts';

/** Choices under a heading of their own; without one, beside it. */
export type ChoiceGroup = { readonly label?: string; readonly items: readonly Choice[] };

type Asking = Pick<Panel, 'patches' | 'borough'> & {
  readonly priorities: readonly Pick<Priority, 'id' | 'category'>[];
};

type Offered = PublicPartner & { readonly route: Route };

const choiceOf = ({ id, name, capabilities, route }: Offered): Choice => {
  const can = capabilities.map((one) => labels.capability[one].toLowerCase());
  const unsure = route === 'confirmed' ? '' : ` – ${labels.routeInList[route]}`;
  return { value: id, text: `${name} (${can.join('; ')})${unsure}` };
};

/**
 * The partners of the borough that serve the panel's wards: first those that can help with its priorities, or with the one that an
 * action serves (row 55).
 */
export const partnerChoices = (
  { patches, borough, priorities }: Asking,
  partners: readonly Offered[],
  priorityId?: string,
): readonly ChoiceGroup[] => {
  const served = priorities.filter(({ id }) => id === priorityId);
  const categories = (served.length > 0 ? served : priorities).map(({ category }) => category);
  const { suggested, others } = partnersToAsk(partners, { wards: patches.map(({ ward }) => ward), categories });
  const groups = [
    { label: served.length > 0 ? 'Can help with this priority' : 'Can help with your priorities', items: suggested },
    { label: suggested.length > 0 ? `Others in ${borough.name}` : `Partners in ${borough.name}`, items: others },
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ label, items }) => ({ label, items: items.map(choiceOf) }));
};

/** Who may be asked: the team, a member, a partner of the borough, or any other body that is not on the panel (U31). */
export const ownerChoices = (
  panel: Asking & Pick<Panel, 'members'>,
  partners: readonly Offered[],
  priorityId?: string,
): readonly ChoiceGroup[] => [
  { items: [{ value: '', text: 'Choose' }] },
  {
    label: 'On the panel',
    items: [
      { value: 'team', text: 'Our police team' },
      ...panel.members.map(({ personId, name }) => ({ value: personId, text: name })),
    ],
  },
  ...partnerChoices(panel, partners, priorityId),
  { label: 'Not on the list', items: [{ value: 'partner', text: 'Another body, named below' }] },
];
