import type { UseCases } from '@wardmote/runtime/use-cases';
import { type openScenes, request } from '../support/scene.ts';
import { granted } from '../support/world.ts';

type Scene = Awaited<ReturnType<Awaited<ReturnType<typeof openScenes>>['scene']>>;
type InScene = (act: (at: Scene) => Promise<object>) => () => Promise<object>;

const lighting = {
  borough: 'lambeth',
  name: 'Old lighting desk',
  kind: 'council',
  does: 'Mended lamps',
  routes: { desk: 'Lighting desk', phone: '020 7946 0100' },
  capabilities: ['lighting'],
} as const;

/** How each refusal comes about of the registers of a borough. */
export const registerRefusals = (app: () => UseCases, inScene: InScene) => ({
  'venue-unknown': inScene(({ panelId, secretary }) =>
    app().scheduleMeeting(request(secretary), {
      panelId,
      kind: 'ordinary',
      start: '2026-07-15T19:30',
      end: '2026-07-15T21:00',
      arrangements: { venueId: 'venue_none' },
    }),
  ),
  'partner-unknown': inScene(async ({ secretary }) => {
    const { partnerId } = granted(await app().addPartner(request(secretary), lighting));
    const which = { borough: 'lambeth', partnerId };
    granted(await app().retirePartner(request(secretary), which));
    return app().retirePartner(request(secretary), which);
  }),
});
