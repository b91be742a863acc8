import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { identifyByCookie } from '../identify.ts';
import type { Services } from '../services.ts';
import { signInRoutes } from '../sign-in/routes.ts';
import { actionPages } from './actions.ts';
import { boroughPages } from './borough.ts';
import { deskPages } from './desk.ts';
import { documentPages } from './document.ts';
import { homePages } from './home.ts';
import { linkPages } from './links.ts';
import { meetingPages } from './meetings.ts';
import { memberPages } from './members.ts';
import { minutesPages } from './minutes.ts';
import { officePages } from './offices.ts';
import { panelPages } from './panel.ts';

/** The pages, one Hono app a noun. */
export const pageRoutes = (services: Services) =>
  new Hono<Env>()
    .use(identifyByCookie(services))
    .route('/', homePages(services))
    .route('/', signInRoutes(services))
    .route('/', boroughPages(services))
    .route('/', panelPages(services))
    .route('/', documentPages(services))
    .route('/', memberPages(services))
    .route('/', officePages(services))
    .route('/', meetingPages(services))
    .route('/', minutesPages(services))
    .route('/', actionPages(services))
    .route('/', deskPages(services))
    .route('/', linkPages(services));
