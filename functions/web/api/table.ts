import { actions } from './actions.ts';
import { afterMeeting } from './after-meeting.ts';
import { agendaEndpoints } from './agenda.ts';
import { ballotEndpoints } from './ballots.ts';
import { breaks } from './breaks.ts';
import { briefs } from './briefs.ts';
import { calendar } from './calendar.ts';
import { concernEndpoints } from './concerns.ts';
import { displacements } from './displacements.ts';
import type { Endpoint } from './endpoint.ts';
import { escalationEndpoints } from './escalations.ts';
import { figuresEndpoints } from './figures.ts';
import { guests } from './guests.ts';
import { joint } from './joint.ts';
import { meetings } from './meetings.ts';
import { minutesHistory } from './minutes.ts';
import { needs } from './needs.ts';
import { panels } from './panels.ts';
import { partners } from './partners.ts';
import { places } from './places.ts';
import { priorityEndpoints } from './priorities.ts';
import { publishedEndpoints } from './published.ts';
import { requests } from './requests.ts';
import { team } from './team.ts';
import { venues } from './venues.ts';
import { wardConcernEndpoints } from './ward-concerns.ts';

/** Every operation of the API. The routes, the OpenAPI document and the policy walk are made from this table. */
export const apiTable: readonly Endpoint[] = [
  places,
  venues,
  partners,
  calendar,
  panels,
  breaks,
  briefs,
  team,
  meetings,
  needs,
  agendaEndpoints,
  requests,
  concernEndpoints,
  wardConcernEndpoints,
  displacements,
  figuresEndpoints,
  publishedEndpoints,
  ballotEndpoints,
  escalationEndpoints,
  guests,
  afterMeeting,
  joint,
  minutesHistory,
  priorityEndpoints,
  actions,
].flat();
