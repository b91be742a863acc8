import type { DisplacedId } from '@wardmote/domain/displacement';
import type {
  ActionId,
  AgendaRequestId,
  ConcernId,
  EscalationId,
  FollowerId,
  MeetingId,
  PanelId,
  PartnerId,
  PersonId,
} from '@wardmote/domain/id';

/** The pages that mails lead to. tests/notices/links.test.ts holds them to the addresses that the site knows. */
export const links = {
  reply: (meetingId: MeetingId, personId: PersonId, linkKey: string) => `/reply/${meetingId}/${personId}/${linkKey}`,
  worth: (meetingId: MeetingId, personId: PersonId, linkKey: string) => `/worth/${meetingId}/${personId}/${linkKey}`,
  partnerAction: (panelId: PanelId, actionId: ActionId, linkKey: string) =>
    `/actions/${panelId}/${actionId}/answer/${linkKey}`,
  allAsked: (borough: string, partnerId: PartnerId, linkKey: string) => `/partners/${borough}/${partnerId}/${linkKey}`,
  panel: (panelId: PanelId) => `/panels/${panelId}`,
  meeting: (panelId: PanelId, meetingId: MeetingId) => `/panels/${panelId}/meetings/${meetingId}`,
  minutes: (panelId: PanelId, meetingId: MeetingId) => `/panels/${panelId}/meetings/${meetingId}/minutes`,
  brief: (panelId: PanelId, meetingId: MeetingId) => `/panels/${panelId}/meetings/${meetingId}/brief`,
  bulletin: (panelId: PanelId, meetingId: MeetingId) => `/panels/${panelId}/meetings/${meetingId}/bulletin`,
  writeBulletin: (panelId: PanelId, meetingId: MeetingId) => `/panels/${panelId}/meetings/${meetingId}/bulletin/write`,
  action: (panelId: PanelId, actionId: ActionId) => `/panels/${panelId}/actions/${actionId}`,
  joining: (panelId: PanelId, meetingId: MeetingId) => `/panels/${panelId}/joining/${meetingId}`,
  requests: (panelId: PanelId) => `/panels/${panelId}/requests`,
  ownRequest: (panelId: PanelId, requestId: AgendaRequestId, linkKey: string) =>
    `/requests/${panelId}/${requestId}/${linkKey}`,
  concerns: (panelId: PanelId) => `/panels/${panelId}/concerns`,
  ownConcern: (panelId: PanelId, concernId: ConcernId, linkKey: string) =>
    `/concerns/${panelId}/${concernId}/${linkKey}`,
  wardConcerns: (borough: string) => `/boroughs/${borough}/concerns`,
  ownWardConcern: (borough: string, concernId: ConcernId, linkKey: string) =>
    `/ward-concerns/${borough}/${concernId}/${linkKey}`,
  escalation: (panelId: PanelId, escalationId: EscalationId) => `/panels/${panelId}/escalations/${escalationId}`,
  displacement: (panelId: PanelId, displacedId: DisplacedId) => `/panels/${panelId}/displaced/${displacedId}`,
  desk: () => '/desk',
  confirmFollowing: (panelId: PanelId, followerId: FollowerId, linkKey: string) =>
    `/follow/${panelId}/${followerId}/${linkKey}`,
  stopFollowing: (panelId: PanelId, followerId: FollowerId, linkKey: string) =>
    `/follow/${panelId}/${followerId}/${linkKey}/stop`,
  mailSettings: (panelId: PanelId, personId: PersonId, mailKey: string) => `/mail/${panelId}/${personId}/${mailKey}`,
  ownMailSettings: (panelId: PanelId) => `/panels/${panelId}/mail-settings`,
};
