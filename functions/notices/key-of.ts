import type { PanelId } from '@wardmote/domain/id';
import type { DynamoDBRecord } from 'aws-lambda';

type Key =
  | { readonly entity: 'event'; readonly panelId: PanelId; readonly eventId: string }
  | { readonly entity: 'notice'; readonly noticeId: string };

/**
 * What a record is of, from its key: what is told is read from the table, never from the record. Throws on a record that is neither
 * an event nor a notice.
 */
export const keyOf = ({ eventID, dynamodb }: DynamoDBRecord): Key => {
  const entity = dynamodb?.NewImage?.entity?.S;
  const [, owner] = /^(?:PANEL|NOTICE)#(.+)$/.exec(dynamodb?.Keys?.pk?.S ?? '') ?? [];
  const [, eventId] = /^EVENT#(.+)$/.exec(dynamodb?.Keys?.sk?.S ?? '') ?? [];
  if (entity === 'event' && isPanelId(owner) && eventId) return { entity, panelId: owner, eventId };
  if (entity === 'notice' && owner) return { entity, noticeId: owner };
  throw new Error(`Record ${eventID} is neither an event nor a notice`);
};

const isPanelId = (text: string | undefined): text is PanelId => text?.startsWith('panel_') === true;
