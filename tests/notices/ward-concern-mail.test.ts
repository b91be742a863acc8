import type { ContactNeeds } from '@wardmote/notices/contact';
import { contactOf } from '@wardmote/notices/contact';
import { describe, expect, it } from 'vitest';
import { aConcern } from '../builders/concern.ts';
import { aWardConcern } from '../builders/ward-concern.ts';
import { sample } from './samples.ts';

const on = '2026-02-12';
const current = { panel: undefined, meeting: undefined, now: '2026-02-12T10:00' };
const contactWith = (needs: Partial<ContactNeeds>) =>
  contactOf(needs as ContactNeeds, sample('ward-concern-told'), current);

describe('where the mail of the borough group to a resident goes', () => {
  it('is the address that lies with the concern in the borough', async () => {
    const asked: string[] = [];
    const contact = await contactWith({
      findWardConcern: async (borough, id) => {
        asked.push(`${borough} ${id}`);
        return aWardConcern();
      },
    });
    expect([asked, contact?.email]).toEqual([['lambeth concern_1'], 'resident@example.org']);
  });

  it('is the one with the panel, once the concern was passed on there', async () => {
    const { email: _gone, ...left } = aWardConcern({ answer: { outcome: 'passed-on', on, panelId: 'panel_bishops' } });
    const contact = await contactWith({
      findWardConcern: async () => left,
      findConcern: async (panelId) =>
        panelId === 'panel_bishops' ? aConcern({ email: 'moved@example.org' }) : undefined,
    });
    expect(contact?.email).toBe('moved@example.org');
  });

  it('is nowhere once the concern is gone, and with it the address', async () => {
    expect(await contactWith({ findWardConcern: async () => undefined })).toBeUndefined();
  });
});
