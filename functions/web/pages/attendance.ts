import { isRefusal } from '@wardmote/domain/refusal';
import { attendanceAsCsv } from '@wardmote/pages/attendance-as-csv';
import { paths } from '@wardmote/pages/paths';
import { type Context, Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idIn } from './id-in.ts';
import { showView } from './show-view.ts';

const viewOf = (c: Context<Env>, { useCases }: Services) =>
  useCases.viewAttendance(c.get('actor'), idIn(c.req.param(), 'panelId', 'panel'));

const show = async (c: Context<Env>, services: Services) =>
  showView(c, services, 'member/attendance', await viewOf(c, services));

const sendCsv = async (c: Context<Env>, services: Services) => {
  const view = await viewOf(c, services);
  if (isRefusal(view)) return showView(c, services, 'member/attendance', view);
  return c.body(attendanceAsCsv(view.figures), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="attendance.csv"',
  });
};

/** How the members came to the last meetings, for the panel itself. */
export const attendancePages = (services: Services) =>
  new Hono<Env>()
    .get(paths.attendance.pattern, (c) => show(c, services))
    .get(paths.attendanceCsv.pattern, (c) => sendCsv(c, services));
