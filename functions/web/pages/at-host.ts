import { paths } from '@wardmote/pages/paths';
import type { Context } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';

/** A meeting that several panels hold has one page, the host's: from the address of a panel that joins one is led there. */
export const atHost = async (c: Context<Env>, { useCases }: Services, page: 'meeting' | 'minutes') => {
  const params = c.req.param();
  const meetingId = idIn(params, 'meetingId', 'meeting');
  const panelId = await useCases.findHost(idIn(params, 'panelId', 'panel'), meetingId);
  return panelId && c.redirect(paths[page].to({ panelId, meetingId }));
};
