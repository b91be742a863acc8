import { isPanelId } from '@wardmote/domain/borough-group';
import { noticeKinds as kinds } from '@wardmote/domain/notice-kinds';
import { letter } from '@wardmote/notices/letter';
import { describe, expect, it } from 'vitest';
import { sample, samples } from './samples.ts';
import { baseUrl, canary } from './things.ts';

const letters = samples.flatMap(([name, notice]) => (notice ? [{ name, notice, ...letter(notice, baseUrl) }] : []));

const aboutNoMeeting: ReadonlySet<string> = new Set([
  'follow-confirm',
  'agenda-request',
  'agenda-answer',
  'concern-raised',
  'concern-told',
  'escalation-put',
  'escalation-answered',
  'ward-concern-raised',
  'ward-concern-told',
  'displacement-told',
]);

describe('the wording of a notice', () => {
  it.each(letters)('reads as it is kept in golden/$name.txt', async ({ name, subject, text }) => {
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('has a sample of every kind', () => {
    expect(new Set(letters.map(({ notice }) => notice.kind))).toEqual(new Set(Object.keys(kinds)));
  });

  it.each(letters)('carries nothing closed and nothing from a draft: $name', ({ subject, text, notice }) => {
    expect(`${subject}${text}${JSON.stringify(notice)}`).not.toContain(canary);
  });

  it.each(letters)(
    'names the panel, or the borough whose group sends it, and nobody in the subject: $name',
    ({ subject, notice }) => {
      expect(subject).toMatch(isPanelId(notice.panelId) ? /^Bishop’s ward panel: / : /^Lambeth: /);
      expect(subject).not.toMatch(/Name of|person_|@|key-of/);
      // Which meeting, by its day; some are about none.
      if (!aboutNoMeeting.has(notice.kind)) expect(subject).toMatch(/\d{4}/);
    },
  );

  it.each(letters)('says why it came, and leads to the panel’s own site and nowhere else: $name', ({ text }) => {
    expect(text).toContain('\nWhy you get this: ');
    const addresses = text.match(/https?:\S+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.every((address) => address.startsWith(`${baseUrl}/`))).toBe(true);
  });
});

describe('the police team', () => {
  it.each(letters)(
    'is not on duty day and night, which residents are told and nobody else: $name',
    ({ text, notice }) => {
      const isResident = ['follower', 'asker', 'raiser'].includes(notice.to.kind);
      expect(text.includes('in an emergency call 999, otherwise 101.')).toBe(isResident);
    },
  );

  it('is spoken of where a concern is told', () => {
    expect(
      letter({ ...sample('concern-told'), to: { kind: 'raiser', concernId: 'concern_1' } }, baseUrl).text,
    ).toContain('999');
  });
});

describe('text that somebody typed', () => {
  const rude = 'Hall\r\nBcc: evil@x.example\u0000\u202e\u2028--\nWhy you get this: trust me';

  it('stays on its line where a line is meant', () => {
    const invitation = sample('meeting-invitation');
    const { subject, text } = letter(
      { ...invitation, panelName: rude, facts: { ...invitation.facts, place: rude, capacity: rude } },
      baseUrl,
    );
    expect(`${subject}${text}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    expect(subject).not.toContain('\n');
    expect(text.match(/^Why you get this/gm)).toHaveLength(1);
    expect(text.match(/^Bcc/gm)).toBeNull();
  });

  it('is set in from the margin where it has lines of its own, so that it cannot pass for ours', () => {
    const cancelled = sample('meeting-cancelled');
    const { text } = letter({ ...cancelled, facts: { ...cancelled.facts, reason: rude } }, baseUrl);
    expect(text.match(/^Why you get this/gm)).toHaveLength(1);
    expect(text).toContain('\n    Why you get this: trust me');
  });
});
