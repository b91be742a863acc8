import { arrangementsOf } from '@wardmote/domain/arrangements';
import { publicRecord } from '@wardmote/domain/item-record';
import type { MeetingSummary } from '@wardmote/domain/meeting';
import type { Finding } from '@wardmote/domain/standing';
import { workShares } from '@wardmote/domain/work-shares';
import { explainFinding } from '@wardmote/pages/explain-finding';
import type { BoroughView } from '@wardmote/use-cases/view-borough';
import type { DeskView } from '@wardmote/use-cases/view-desk';
import type { DocumentView } from '@wardmote/use-cases/view-document';
import type { MeetingView } from '@wardmote/use-cases/view-meeting';
import { knownAction, type PanelView } from '@wardmote/use-cases/view-panel';

/** Views as the API tells them: field by field, so that a new field of the domain is not published by accident (reliability.md G4). */

const findingJson = (finding: Finding) => {
  const { text, nextStep } = explainFinding(finding);
  return { ...finding, sentence: text, nextStep };
};

export const boroughJson = ({ on, borough, patches }: BoroughView) => ({
  on,
  borough,
  wards: patches.map(({ ward, wardName, number, stage, team, panel, findings }) => ({
    ward,
    wardName,
    patch: number,
    stage,
    panelId: panel?.panelId,
    panelName: panel?.name,
    team,
    findings: findings.map(findingJson),
  })),
});

const summaryJson = (summary: MeetingSummary) => {
  const { id, panelId, kind, status, start, end, place, calledOn, minutes, how, venueId, theme, hostedBy, joins } =
    summary;
  return {
    id,
    panelId,
    kind,
    status,
    start,
    end,
    place,
    calledOn,
    minutes,
    how,
    venueId,
    theme,
    hostedBy,
    joins,
  };
};

export const panelJson = (view: PanelView) => {
  const { id, name, localName, kind, borough, patches, foundedOn, offices, prioritiesAgreedOn, version } = view.panel;
  const { document } = view;
  return {
    id,
    name,
    localName,
    kind,
    stage: view.stage,
    borough,
    wards: patches.map(({ ward, wardName, number }) => ({ ward, wardName, patch: number })),
    foundedOn,
    offices: offices.map((term) => ({
      office: term.office,
      name: term.name,
      party: term.party,
      from: term.from,
      until: term.until,
      handOverBy: term.handOverBy,
    })),
    membersByParty: view.membersByParty,
    priorities: view.priorities,
    prioritiesAgreedOn,
    prioritiesFresh: view.fresh,
    reviewCoverage: view.reviewCoverage,
    actions: view.actions,
    work: workShares(view.actions, view.panel),
    document: document && {
      id: document.id,
      kind: document.kind,
      title: document.title,
      from: document.from,
      reviewOn: document.reviewOn,
    },
    meetings: view.meetings.map(summaryJson),
    nextDue: view.due && { from: view.due.from, by: view.due.by, overdueSince: view.due.overdueSince },
    breaks: (view.panel.breaks ?? []).map(({ id: breakId, from, to, reason }) => ({ id: breakId, from, to, reason })),
    findings: view.findings.map(findingJson),
    version,
  };
};

export const documentJson = ({ document, missing }: DocumentView) => ({ ...document, missing });

const workingJson = ({ meeting }: MeetingView) => ({
  invitations: meeting.invitations.map(({ personId, name, capacity, reply }) => ({
    personId,
    name,
    capacity,
    reply: reply?.answer,
  })),
  attendance: meeting.attendance.map(({ name, party, presence, forItem, fromItem, untilItem }) => ({
    name,
    party,
    presence,
    forItem,
    fromItem,
    untilItem,
  })),
  guests: meeting.guests?.map(({ id, itemId, name, organisation, about }) => ({
    id,
    itemId,
    name,
    organisation,
    about,
  })),
  corrections: meeting.corrections?.map(({ id, itemId, text, name, at, settled }) => ({
    id,
    itemId,
    text,
    name,
    at,
    settled,
  })),
  closedText: meeting.closedText,
});

export const meetingJson = (view: MeetingView) => {
  const { meeting, working } = view;
  const { minutes } = meeting;
  return {
    id: meeting.id,
    panelId: meeting.panelId,
    kind: meeting.kind,
    status: meeting.status,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    ...arrangementsOf(meeting),
    agenda: meeting.agenda,
    evidence: meeting.evidence,
    evidenceSeen: meeting.evidenceSeen,
    evidenceNotSeen: meeting.evidenceNotSeen,
    jointWith: meeting.jointWith?.map(({ panelId, name, answer }) => ({ panelId, name, answer })),
    quorum: meeting.quorum,
    presentBy: meeting.presentBy,
    prioritiesDeferred: meeting.prioritiesDeferred,
    nextOn: meeting.nextOn,
    cancelled: meeting.cancelled,
    decisions: working ? meeting.decisions : meeting.decisions.map(publicRecord),
    minutes: minutes && {
      status: minutes.status,
      revision: minutes.revision,
      sections: minutes.sections,
      approvedAt: minutes.approvedAt,
      publishedOn: minutes.publishedOn,
      amended: minutes.amended,
    },
    minutesHeldBack: meeting.minutesHeldBack,
    amendments: meeting.amendments,
    ...(working && workingJson(view)),
    version: meeting.version,
  };
};

export const deskJson = ({ actions, panels, today }: DeskView) => ({
  today,
  panels,
  actions: actions.map((queued) => ({ ...knownAction(queued), panelId: queued.panelId, panelName: queued.panelName })),
});
