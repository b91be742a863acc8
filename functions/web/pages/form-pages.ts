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

/** One Hono app a noun: the pages with forms, and those that stand with one. Their addresses: ./form-addresses.ts. */
const nouns = [
  foundPanelPages,
  documentPages,
  memberPages,
  attendancePages,
  worthPages,
  officePages,
  breakPages,
  wardPages,
  venuePages,
  partnerPages,
  meetingPages,
  needPages,
  agendaPages,
  carryForwardPages,
  evidencePages,
  requestPages,
  surveyPages,
  publishedPages,
  concernPages,
  concernActionPages,
  displacementPages,
  ballotPages,
  escalationPages,
  guestPages,
  jointPages,
  meetingOutcomePages,
  minutesPages,
  briefPages,
  bulletinPages,
  teamPages,
  minutesCorrectionPages,
  minutesRevisionPages,
  mailLogPages,
  mailSettingsPages,
  followPages,
  ownCalendarPages,
  actionDecisionPages,
  actionPages,
  deskAnswerPages,
  linkPages,
] as const;

export const formPages = (services: Services) =>
  nouns.reduce((all, pages) => all.route('/', pages(services)), new Hono<Env>());
