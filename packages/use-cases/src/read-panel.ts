import { joiningIn } from '@wardmote/domain/joint';
import type { Panel } from '@wardmote/domain/panel';
import type { WardCode } from '@wardmote/domain/place';
import type { On, PanelReads } from './panel-command.ts';

const absent = async () => undefined;

const figuresOfAll = (needs: PanelReads, wards: readonly WardCode[]) =>
  Promise.all([...new Set(wards)].map(async (ward) => ({ ward, figures: await needs.figuresOf(ward) })));

/** What a priority may cite beside concerns. */
const readCitable = async (needs: PanelReads, { panelId, withSurveys, figuresIn = [] }: On) => {
  const [surveys, figures] = await Promise.all([
    withSurveys ? needs.surveysOf(panelId) : [],
    figuresOfAll(needs, figuresIn),
  ]);
  return { surveys, figures };
};

/** What lies beside the panel and its meetings. */
const readBeside = async (needs: PanelReads, on: On) => {
  const [document, person, usualAgenda, agendaRequest, bulletin, brief, [team], ballot, escalation, concerns, citable] =
    await Promise.all([
      on.documentId ? needs.findDocument(on.panelId, on.documentId) : absent(),
      on.email ? needs.findPersonByEmail(on.email) : absent(),
      on.usualAgenda ? needs.findUsualAgenda(on.panelId) : absent(),
      on.requestId ? needs.findAgendaRequest(on.panelId, on.requestId) : absent(),
      on.withBulletin && on.meetingId ? needs.findBulletin(on.meetingId) : absent(),
      on.withBrief && on.meetingId ? needs.findBrief(on.meetingId) : absent(),
      needs.teamsByIds(on.teamId ? [on.teamId] : []),
      on.withBallot && on.meetingId ? needs.findBallot(on.panelId, on.meetingId) : absent(),
      on.escalationId ? needs.findEscalation(on.panelId, on.escalationId) : absent(),
      needs.concernsByIds(on.panelId, on.concernIds ?? []),
      readCitable(needs, on),
    ]);
  return {
    document,
    person,
    usualAgenda,
    agendaRequest,
    bulletin,
    brief,
    team,
    ballot,
    escalation,
    concerns,
    ...citable,
  };
};

const restingOf = (needs: PanelReads, { panelId, concernIds = [], withResting }: On, panel: Panel | undefined) => {
  const ids = ((withResting && panel?.priorities) || []).flatMap((priority) => priority.concernIds ?? []);
  return needs.concernsByIds(
    panelId,
    [...new Set(ids)].filter((id) => !concernIds.includes(id)),
  );
};

/** All that a command needs in one round; what only the panel or the meeting can name, in a second. */
export const readAll = async (needs: PanelReads, on: On) => {
  const [panel, meeting, otherMeeting, otherPanel, jointMeeting, beside] = await Promise.all([
    needs.findPanel(on.panelId),
    on.meetingId ? needs.findMeeting(on.meetingId) : absent(),
    on.otherMeetingId ? needs.findMeeting(on.otherMeetingId) : absent(),
    on.otherPanelId ? needs.findPanel(on.otherPanelId) : absent(),
    on.jointMeetingId ? needs.findMeeting(on.jointMeetingId) : absent(),
    readBeside(needs, on),
  ]);
  const joining = on.withJoined && meeting ? joiningIn(meeting) : [];
  const [venue, partners, found, meetings, resting, backlog, own] = await Promise.all([
    panel && on.venueId ? needs.findVenue(panel.borough.slug, on.venueId) : absent(),
    panel ? needs.partnersByIds(panel.borough.slug, on.partnerIds ?? []) : [],
    Promise.all(joining.map(({ panelId }) => needs.findPanel(panelId))),
    Promise.all(((on.withCalled && panel?.called) || []).map(({ meetingId }) => needs.findMeeting(meetingId))),
    restingOf(needs, on, panel),
    needs.concernsByIds(on.panelId, (on.withBacklog && panel?.backlog) || []),
    figuresOfAll(needs, on.withOwnFigures && panel ? panel.patches.map(({ ward }) => ward) : []),
  ]);
  const joined = found.flatMap((one) => one ?? []);
  const called = meetings.flatMap((one) => one ?? []);
  const around = { otherMeeting, otherPanel, jointMeeting };
  const figures = [...beside.figures, ...own];
  return { panel, meeting, ...around, venue, partners, joined, called, resting, backlog, ...beside, figures };
};
