import { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { agendaPrintPages } from './agenda-print.ts';
import { calendarPages } from './calendar.ts';
import { commitmentPages } from './commitments.ts';
import { deskPages } from './desk.ts';
import { documentPage } from './document-page.ts';
import { feeds } from './feeds.ts';
import { figuresPages } from './figures.ts';
import { homePages } from './home.ts';
import { meetingPage } from './meeting-page.ts';
import { minutesPage } from './minutes-page.ts';
import { panelPages } from './panel.ts';
import { priorityPages } from './priorities.ts';
import { publicationPages } from './publication.ts';

/** The pages and files that only tell what is on record, but for the first that most people open. Their addresses: ./reading-addresses.ts. */
export const readingPages = (services: Services) =>
  new Hono<Env>()
    .route('/', homePages(services))
    .route('/', calendarPages(services))
    .route('/', feeds(services))
    .route('/', panelPages(services))
    .route('/', priorityPages(services))
    .route('/', figuresPages(services))
    .route('/', publicationPages(services))
    .route('/', documentPage(services))
    .route('/', meetingPage(services))
    .route('/', agendaPrintPages(services))
    .route('/', minutesPage(services))
    .route('/', deskPages(services))
    .route('/', commitmentPages(services));
