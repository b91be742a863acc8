import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { identifyByCookie } from '../identify.ts';
import type { Services } from '../services.ts';
import { signInRoutes } from '../sign-in/routes.ts';
import { agendaPrintPages } from './agenda-print.ts';
import { boroughPages } from './borough.ts';
import { calendarPages } from './calendar.ts';
import { deskPages } from './desk.ts';
import { documentPage } from './document-page.ts';
import { feeds } from './feeds.ts';
import { figuresPages } from './figures.ts';
import { formAddresses } from './form-addresses.ts';
import { homePages } from './home.ts';
import { later } from './later.ts';
import { meetingPage } from './meeting-page.ts';
import { minutesPage } from './minutes-page.ts';
import { panelPages } from './panel.ts';
import { priorityPages } from './priorities.ts';
import { publicationPages } from './publication.ts';

/** The pages, one Hono app a noun. The forms come first: `/documents/new` is no document. */
export const pageRoutes = (services: Services) =>
  new Hono<Env>()
    .use(identifyByCookie(services))
    .route('/', homePages(services))
    .route('/', signInRoutes(services))
    .route('/', boroughPages(services))
    .route('/', calendarPages(services))
    .route('/', feeds(services))
    .route(
      '/',
      later(formAddresses, async () => (await import('./form-pages.ts')).formPages(services)),
    )
    .route('/', panelPages(services))
    .route('/', priorityPages(services))
    .route('/', figuresPages(services))
    .route('/', publicationPages(services))
    .route('/', documentPage(services))
    .route('/', meetingPage(services))
    .route('/', agendaPrintPages(services))
    .route('/', minutesPage(services))
    .route('/', deskPages(services));
