import { beforeAll, describe, expect, it } from 'vitest';
import { startWebApp, type WebApp } from '../support/web-app.ts';

let site: WebApp;
beforeAll(async () => {
  site = await startWebApp();
}, 60_000);

describe('telling a neighbouring panel that trouble has moved', () => {
  it('begins at the priority, is looked at once more, and comes back with an answer', async () => {
    const { a1, a2 } = site.world.panels;
    const [secretary, chair] = [await site.as('secretary-a1'), await site.as('chair-a2')];
    const priority = `/panels/${a1.panelId}/priorities/${a1.priorityId}`;
    const tell = `/panels/${a1.panelId}/displaced/${a1.priorityId}/tell`;
    expect((await secretary.get(priority)).html).toContain(`href="${tell}"`);
    expect((await site.anybody.get(priority)).html).not.toContain(tell);
    const form = await secretary.get(tell);
    expect(form.html).toContain('Brixton Hill ward panel');
    expect(form.html).not.toContain('Brunswick');

    const toNobody = { kind: 'has-moved', words: 'Call 020 7946 0018 about the cars in Elm Road.' };
    const typed = { ...toNobody, to: a2.panelId };
    expect((await secretary.submit(tell, toNobody)).html).toContain('Choose at least one panel');
    expect((await secretary.submit(tell, { ...typed, kind: '' })).html).toContain('Choose whether it has moved');
    const again = await secretary.submit(tell, typed);
    expect([again.status, again.html.includes('telephone number')]).toEqual([200, true]);
    const words = 'Cars are broken into in <b>Elm Road</b> now.';
    expect(await secretary.submit(tell, { ...typed, words })).toMatchObject({ status: 303, location: priority });
    expect((await site.anybody.get(priority)).html).toContain('has not said yet that it has seen it');

    const here = `/panels/${a2.panelId}/concerns`;
    const see = `/panels/${a2.panelId}/displaced/${a1.priorityId}`;
    expect((await chair.get(`/panels/${a2.panelId}`)).html).toContain('Answer a neighbouring panel');
    expect((await chair.get(here)).html).toContain(`href="${see}"`);
    const read = await site.anybody.get(here);
    expect(read.html).toContain('Cars are broken into in &lt;b&gt;Elm Road');
    expect(read.html).not.toContain(see);
    expect((await chair.get(see)).html).toContain('We have seen it');
    expect(await chair.submit(see, {})).toMatchObject({ status: 303, location: here });
    expect(await chair.submit(see, { answer: 'reached' })).toMatchObject({ status: 303, location: here });
    expect((await site.anybody.get(priority)).html).toContain('It has reached us');
    expect((await chair.get(`/panels/${a2.panelId}`)).html).not.toContain('Answer a neighbouring panel');
  });

  it('says what is wrong, and what is not there', async () => {
    const { a1, a2, b1 } = site.world.panels;
    const secretary = await site.as('secretary-a1');
    const typed = { to: b1.panelId, kind: 'may-move', words: 'It may.' };
    const tell = await secretary.submit(`/panels/${a1.panelId}/displaced/${a1.priorityId}/tell`, typed);
    expect(tell.status).toBe(422);
    expect(tell.html).toContain('is not next to your ward');
    expect(tell.html).toContain('It may.</textarea>');
    const none = await secretary.get(`/panels/${a1.panelId}/displaced/priority_none/tell`);
    expect(none.html).toContain('not one of the priorities of the panel any more');
    const over = await secretary.get(`/panels/${a1.panelId}/displaced/${a2.priorityId}`);
    expect(over.html).toContain('more than 100 days old');
  });
});
