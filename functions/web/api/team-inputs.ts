import { ranks } from '@wardmote/domain/team';
import { ageBands, answeredWhen, easeSteps } from '@wardmote/domain/team-contact';
import * as z from 'zod';
import { day, email, optional, typed } from './input-parts.ts';

/** More posts than any team has. */
const mostPosts = 12;

export const post = z
  .strictObject({
    rank: z.enum(ranks, 'Choose the rank'),
    vacant: z.boolean('Choose whether the post is filled'),
    since: day,
    name: optional(40),
    about: optional(300),
  })
  .refine(({ vacant, name, about }) => !vacant || (name === undefined && about === undefined), {
    message: 'Nobody is in a vacant post. Take the name and the words out, or choose that the post is filled',
    path: ['vacant'],
  });

export const ofTeam = {
  duty: typed(500, 'Say when the team is on duty, in words'),
  email,
  reach: optional(500),
};

export const keepTeam = z.strictObject({
  posts: z.array(post).min(1, 'Enter at least one post').max(mostPosts),
  ...ofTeam,
});

/** What a resident tells of the team, on a page alone: a box that programs fill in stands in its way there. */
export const tellOfTeam = z.strictObject({
  answered: z.enum(answeredWhen, 'Choose when the team answered you, or that you have not asked'),
  ease: z.literal(easeSteps).optional(),
  age: z.enum(ageBands).optional(),
});
