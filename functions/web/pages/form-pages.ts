import { Hono } from 'hono';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { actionDecisionPages } from './action-decisions.ts';
import { actionPages } from './actions.ts';
import { agendaPages } from './agenda.ts';
import { attendancePages } from './attendance.ts';
import { ballotPages } from './ballots.ts';
import { breakPages } from './breaks.ts';
import { briefPages } from './brief.ts';
import { bulletinPages } from './bulletin.ts';
import { carryForwardPages } from './carry-forward.ts';
import { concernActionPages } from './concern-actions.ts';
import { concernPages } from './concerns.ts';
import { deskAnswerPages } from './desk-answers.ts';
import { displacementPages } from './displacements.ts';
import { documentPages } from './document.ts';
import { escalationPages } from './escalations.ts';
import { evidencePages } from './evidence.ts';
import { followPages } from './follow.ts';
import { foundPanelPages } from './found-panel.ts';
import { guestPages } from './guests.ts';
import { jointPages } from './joint.ts';
import { linkPages } from './links.ts';
import { mailLogPages } from './mail-log.ts';
import { mailSettingsPages } from './mail-settings.ts';
import { meetingOutcomePages } from './meeting-outcome.ts';
import { meetingPages } from './meetings.ts';
import { memberPages } from './members.ts';
import { minutesPages } from './minutes.ts';
import { minutesCorrectionPages } from './minutes-corrections.ts';
import { minutesRevisionPages } from './minutes-revisions.ts';
import { needPages } from './needs.ts';
import { officePages } from './offices.ts';
import { ownCalendarPages } from './own-calendar.ts';
import { partnerPages } from './partners.ts';
import { publishedPages } from './published.ts';
import { requestPages } from './requests.ts';
import { surveyPages } from './surveys.ts';
import { teamPages } from './team.ts';
import { venuePages } from './venues.ts';
import { wardPages } from './wards.ts';
import { worthPages } from './worth.ts';

/** The pages with forms, and those that stand with one, one Hono app a noun. Their addresses: ./form-addresses.ts. */
export const formPages = (services: Services) =>
  new Hono<Env>()
    .route('/', foundPanelPages(services))
    .route('/', documentPages(services))
    .route('/', memberPages(services))
    .route('/', attendancePages(services))
    .route('/', worthPages(services))
    .route('/', officePages(services))
    .route('/', breakPages(services))
    .route('/', wardPages(services))
    .route('/', venuePages(services))
    .route('/', partnerPages(services))
    .route('/', meetingPages(services))
    .route('/', needPages(services))
    .route('/', agendaPages(services))
    .route('/', carryForwardPages(services))
    .route('/', evidencePages(services))
    .route('/', requestPages(services))
    .route('/', surveyPages(services).route('/', publishedPages(services)))
    .route('/', concernPages(services))
    .route('/', concernActionPages(services))
    .route('/', displacementPages(services))
    .route('/', ballotPages(services))
    .route('/', escalationPages(services))
    .route('/', guestPages(services))
    .route('/', jointPages(services))
    .route('/', meetingOutcomePages(services))
    .route('/', minutesPages(services))
    .route('/', briefPages(services))
    .route('/', bulletinPages(services))
    .route('/', teamPages(services))
    .route('/', minutesCorrectionPages(services))
    .route('/', minutesRevisionPages(services))
    .route('/', mailLogPages(services))
    .route('/', mailSettingsPages(services))
    .route('/', followPages(services))
    .route('/', ownCalendarPages(services))
    .route('/', actionDecisionPages(services))
    .route('/', actionPages(services))
    .route('/', deskAnswerPages(services))
    .route('/', linkPages(services));
