import type { TeamContact } from '@wardmote/domain/team-contact';

/** What stands in place of a share that too few answers would make. */
export const tooFewAsked = ({ told, asked }: Pick<TeamContact, 'told' | 'asked'>): string => {
  if (told === 0) return 'Nobody has told yet.';
  const answered = told === 1 ? '1 person has answered' : `${told} people have answered`;
  if (asked === undefined) return `${answered}: too few to show what they said.`;
  return asked === 0
    ? `${answered}. None of them had asked the team anything.`
    : `${answered}. Only ${asked} of them had asked the team something: too few to show how fast it answers.`;
};
