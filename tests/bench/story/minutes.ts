import type { MeetingId } from '@wardmote/domain/id';
import type { Panel } from '@wardmote/domain/panel';
import { by, bySecretary, done, meetingNow, type Scene } from './scene.ts';
import { paragraph } from './texts.ts';

/** The draft is saved, put back to what it was, and sent round; a member says what is wrong, and the secretary takes it. */
export const writeUp = async (scene: Scene, panel: Panel, meetingId: MeetingId): Promise<void> => {
  const { useCases } = scene;
  const at = { panelId: panel.id, meetingId };
  const { minutes } = await meetingNow(scene, meetingId);
  const { revision = 0, sections = [] } = minutes ?? {};
  const saved = await done(useCases.saveMinutes(bySecretary(panel), { ...at, revision, sections }));
  const back = { ...at, revision: saved.revision, restored: revision };
  const restored = await done(useCases.restoreMinutes(bySecretary(panel), back));
  await done(useCases.circulateMinutes(bySecretary(panel), at));

  const [item] = sections;
  const member = panel.members.find(({ party }) => party === 'community');
  if (!item || !member) throw new Error('The minutes of the story have no text, or nobody to correct it');
  const byMember = by(member.personId, member.name, { role: 'member', panelId: panel.id });
  const wrong = { ...at, itemId: item.itemId, text: 'It was the market that was named, and not the lane.' };
  const { correctionId } = await done(useCases.suggestCorrection(byMember, wrong));
  const taken = { ...at, correctionId, accepted: true, revision: restored.revision, text: paragraph } as const;
  await done(useCases.settleCorrection(bySecretary(panel), taken));
};

/** A later meeting agrees the minutes; they are held back, let go, and put right by an amendment beside them. */
export const agree = async (scene: Scene, panel: Panel, meetingId: MeetingId, atMeetingId: MeetingId) => {
  const { useCases } = scene;
  const at = { panelId: panel.id, meetingId };
  const heldBack = 'A trial is about to end that the minutes name.';
  await done(useCases.approveMinutes(bySecretary(panel), { ...at, atMeetingId, heldBack }));
  await done(useCases.releaseMinutes(bySecretary(panel), at));
  const text = 'The lights were promised for May and not for March.';
  await done(useCases.amendMinutes(bySecretary(panel), { ...at, atMeetingId, text }));
};
