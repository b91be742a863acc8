import { checkCalled } from '@wardmote/domain/brief';
import { refuse } from '@wardmote/domain/refusal';
import { draftBrief } from '@wardmote/pages/draft-brief';
import { paths } from '@wardmote/pages/paths';
import type { BriefDraftView } from '@wardmote/use-cases/view-brief';
import { saveBrief } from '../api/minutes-inputs.ts';
import type { Services } from '../services.ts';
import { sentOncePages } from './sent-once.ts';

/** What the police team did since the last meeting, written by its sergeant for the panel. */
export const briefPages = (services: Services) => {
  const { useCases } = services;
  return sentOncePages<'brief', BriefDraftView>(services, {
    name: 'brief',
    at: { write: paths.writeBrief, send: paths.sendBrief, show: paths.brief },
    schema: saveBrief,
    viewDraft: useCases.viewBriefDraft,
    viewSent: useCases.viewBrief,
    draft: draftBrief,
    whyNot: ({ meeting, brief }) => (brief?.sentOn ? refuse('brief-sent', { on: brief.sentOn }) : checkCalled(meeting)),
    notWritten: refuse('brief-not-written', {}),
    save: useCases.saveBrief,
    send: useCases.sendBrief,
  });
};
