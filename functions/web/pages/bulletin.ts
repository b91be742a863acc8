import { checkHeld } from '@wardmote/domain/bulletin';
import { refuse } from '@wardmote/domain/refusal';
import { draftBulletin } from '@wardmote/pages/draft-bulletin';
import { paths } from '@wardmote/pages/paths';
import type { BulletinDraftView } from '@wardmote/use-cases/view-bulletin';
import { saveBulletin } from '../api/minutes-inputs.ts';
import type { Services } from '../services.ts';
import { sentOncePages } from './sent-once.ts';

/** What residents are told after a meeting (rows 44, 94). */
export const bulletinPages = (services: Services) => {
  const { useCases } = services;
  return sentOncePages<'bulletin', BulletinDraftView>(services, {
    name: 'bulletin',
    at: { write: paths.writeBulletin, send: paths.sendBulletin, show: paths.bulletin },
    schema: saveBulletin,
    viewDraft: useCases.viewBulletinDraft,
    viewSent: useCases.viewBulletin,
    draft: draftBulletin,
    whyNot: ({ meeting, bulletin }) =>
      checkHeld(meeting) ?? (bulletin?.sentOn ? refuse('bulletin-sent', { on: bulletin.sentOn }) : undefined),
    notWritten: refuse('bulletin-not-written', {}),
    save: useCases.saveBulletin,
    send: useCases.sendBulletin,
  });
};
