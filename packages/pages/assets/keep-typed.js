/**
 * Keeps what somebody types into a form on their own device until the server has it, and saves it by itself: a connection that is lost in
 * a church hall loses no word. Without this script the same form works by its buttons.
 */

const prefix = 'wm:';
/** The fields that say over which text a form is saved. */
const versions = ['notesVersion', 'revision'];
const ofThePage = new Set(['commandId', 'formToken', 'version', 'button', ...versions]);
const retryMs = 15_000;

const entriesOf = (form) => [...new FormData(form)].filter(([name]) => !ofThePage.has(name));
const textOf = (form) => JSON.stringify(entriesOf(form));
const timeNow = () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date());
const versionField = (form) => versions.map((name) => form.elements.namedItem(name)).find(Boolean);

/** A device may have no room, or not allow it: then the server alone keeps the text. */
const onDevice = (work) => {
  try {
    return work(globalThis.localStorage);
  } catch {
    return undefined;
  }
};

/** On a shared computer nothing stays behind when somebody signs out. */
const forgetAtSignOut = () => {
  for (const form of document.querySelectorAll('form[action="/sign-out"]'))
    form.addEventListener('submit', () =>
      onDevice((device) => {
        for (const key of Object.keys(device)) if (key.startsWith(prefix)) device.removeItem(key);
      }),
    );
};

const say = (text) => {
  const status = document.querySelector('.wm-kept');
  if (!status) return;
  status.hidden = false;
  status.textContent = text;
};

/** What is not yet on the server lies on the device, with the version of the text that it was typed over. */
const keepHere = ({ form, key, saved, command }, sent = false) =>
  onDevice((device) => {
    if (textOf(form) === saved) return device.removeItem(key);
    const over = versionField(form)?.value;
    return device.setItem(key, JSON.stringify({ at: timeNow(), sent, over, command, entries: entriesOf(form) }));
  });

/** Puts kept values back: the boxes that were ticked, the texts that were typed. */
const fill = (form, entries) => {
  const values = Map.groupBy(entries, ([name]) => name);
  for (const field of form.elements) {
    if (!field.name || ofThePage.has(field.name) || field.type === 'hidden' || field.type === 'submit') continue;
    const kept = (values.get(field.name) ?? []).map(([, value]) => value);
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = kept.includes(field.value);
    else if (kept.length > 0) field.value = kept[0];
    if (kept.some((value) => value !== '')) field.closest('details')?.setAttribute('open', '');
  }
};

const setFields = (form, fields) => {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
};

const takeOver = (state, fields, sent) => {
  setFields(state.form, fields);
  state.command = undefined;
  state.saved = sent;
  keepHere(state);
  say(`Saved at ${timeNow()}.`);
};

const answered = async (state, answer, sent) => {
  if (answer.ok) return takeOver(state, (await answer.json()).fields ?? {}, sent);
  state.stopped = [401, 403, 409].includes(answer.status);
  if (answer.status === 409)
    say('Somebody else saved meanwhile. Your text is kept here. Press a button below to see both texts.');
  else if (state.stopped)
    say('You are signed out. Your text is kept here: sign in again in another window, then press a button below.');
};

/** One save at a time; what fails is tried again, and nothing of it is lost meanwhile. */
const save = async (state) => {
  const { form } = state;
  const sent = textOf(form);
  if (state.sending || state.stopped || sent === state.saved) return;
  state.sending = true;
  // Should the answer be lost, the same text goes again as the same command, and is saved once.
  const { commandId, formToken } = form.elements;
  state.command = { sent, fields: { commandId: commandId.value, formToken: formToken.value } };
  keepHere(state);
  const pressed = form.querySelector('[data-keep-now]') ? [['button', 'keep']] : [];
  try {
    const body = new URLSearchParams([...new FormData(form), ...pressed]);
    await answered(
      state,
      await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } }),
      sent,
    );
  } catch {
    say('No connection. What you type is kept on this device, and saved when the connection is back.');
    setTimeout(() => save(state), retryMs);
  } finally {
    state.sending = false;
  }
};

/**
 * What was typed and never reached the server comes back, over the version that it was typed over: if somebody else saved since, the
 * server says so and shows both. What was sent and has changed the version has arrived.
 */
const restore = (state) => {
  const { form, key } = state;
  const kept = onDevice((device) => JSON.parse(device.getItem(key) ?? 'null'));
  if (!kept || document.querySelector('.govuk-error-summary')) return;
  const field = versionField(form);
  const arrived = JSON.stringify(kept.entries) === state.saved || (kept.sent && field?.value !== kept.over);
  if (arrived) {
    onDevice((device) => device.removeItem(key));
    return;
  }
  fill(form, kept.entries);
  if (field && kept.over !== undefined) field.value = kept.over;
  if (kept.command?.sent === textOf(form)) setFields(form, kept.command.fields);
  say(`What you typed at ${kept.at} had not been sent. It is back in the boxes, and will be saved.`);
  void save(state);
};

const saveSoon = (state) => {
  state.timer ??= setTimeout(() => {
    state.timer = undefined;
    void save(state);
  }, Number(state.form.dataset.autosave) * 1000);
};

const send = (state, event) => {
  keepHere(state, navigator.onLine);
  if (navigator.onLine) return;
  event.preventDefault();
  say('No connection. Nothing is lost: your text is kept on this device. Press the button again when it is back.');
};

const keep = (form) => {
  const state = { form, key: prefix + form.dataset.keep, saved: textOf(form), sending: false, stopped: false };
  form.addEventListener('input', () => {
    keepHere(state);
    saveSoon(state);
  });
  form.addEventListener('submit', (event) => send(state, event));
  globalThis.addEventListener('online', () => void save(state));
  restore(state);
};

forgetAtSignOut();
for (const form of document.querySelectorAll('form[data-keep]')) keep(form);
