/**
 * Keeps what somebody types into a form on their own device until the server has it, and saves it by itself: a connection that is lost in
 * a church hall loses no word. Without this script the same form works by its buttons.
 */

const prefix = 'wm:';
const inFlight = 'wm:sent';
/** The fields that say over which text a form is saved. */
const versions = ['notesVersion', 'revision'];
const ofThePage = new Set(['commandId', 'formToken', 'version', 'button', 'newSitting', ...versions]);
/** The hidden fields that say whose a row is. */
const rowIds = /^([a-z]+)-(\d+)-(itemId|personId|of|id)$/;
const retryMs = 15_000;
const longestRetryMs = 300_000;
const patienceMs = 30_000;

const entriesOf = (form) => [...new FormData(form)].filter(([name]) => !ofThePage.has(name));
const textOf = (form) => JSON.stringify(entriesOf(form));
const timeNow = () => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date());
const versionField = (form) => versions.map((name) => form.elements.namedItem(name)).find(Boolean);

/** A device may have no room, or not allow it. */
const onDevice = (work, where = 'localStorage') => {
  try {
    return work(globalThis[where]);
  } catch {
    return undefined;
  }
};

/** On a shared computer nothing stays behind when somebody signs out. */
const forgetAtSignOut = () => {
  const forget = (device) => {
    for (const key of Object.keys(device)) if (key.startsWith(prefix)) device.removeItem(key);
  };
  for (const form of document.querySelectorAll('form[action="/sign-out"]'))
    form.addEventListener('submit', () => onDevice(forget));
};

/** What a button sent has arrived when the server leads on to another page; any page of the form itself may be a refusal. */
const forgetWhatArrived = () => {
  const sent = onDevice((tab) => JSON.parse(tab.getItem(inFlight) ?? 'null'), 'sessionStorage');
  onDevice((tab) => tab.removeItem(inFlight), 'sessionStorage');
  const ledHere = performance.getEntriesByType('navigation')[0]?.redirectCount > 0;
  if (sent && ledHere && sent.path !== location.pathname) onDevice((device) => device.removeItem(sent.key));
};

const say = (text) => {
  const status = document.querySelector('.wm-kept');
  if (!status) return;
  status.hidden = false;
  status.textContent = text;
};

/** What is not yet on the server lies on the device, with the version of the text that it was typed over. */
const keepHere = ({ form, key, saved, command }) =>
  onDevice((device) => {
    if (textOf(form) === saved) return device.removeItem(key);
    const over = versionField(form)?.value;
    return device.setItem(key, JSON.stringify({ at: timeNow(), over, command, entries: entriesOf(form) }));
  });

/** `outcomes-3` → `item_…`, for the rows that are somebody's. */
const ownersOf = (entries) => {
  const owners = new Map();
  for (const [name, value] of entries) {
    const [, group, number] = rowIds.exec(name) ?? [];
    if (group && value) owners.set(`${group}-${number}`, value);
  }
  return owners;
};

/** Kept values under the numbers that their rows have on this page; what is of a row that is gone is told apart. */
const renumbered = (form, entries) => {
  const [then, now] = [ownersOf(entries), ownersOf(entriesOf(form))];
  const ownedIn = (owners, group) => [...owners].filter(([row]) => row.startsWith(`${group}-`));
  const rowOf = (group, number) => {
    const owner = then.get(`${group}-${number}`);
    if (owner !== undefined) return ownedIn(now, group).find(([, id]) => id === owner)?.[0];
    return `${group}-${Number(number) + ownedIn(now, group).length - ownedIn(then, group).length}`;
  };
  const [found, lost] = [[], []];
  for (const [name, value] of entries) {
    const [, group, number, rest] = /^([a-z]+)-(\d+)-(.+)$/i.exec(name) ?? [];
    const row = group && rowOf(group, number);
    if (!group) found.push([name, value]);
    else if (row) found.push([`${row}-${rest}`, value]);
    else if (rest === 'text' && value !== '') lost.push(value);
  }
  return { found, lost };
};

/** A box for a text whose item is not on the page any more, as the page itself would show it. */
const addStray = (form, text) => {
  const pattern = form.querySelector('template[data-stray]');
  const row = `strays-${form.querySelectorAll('[name^="strays-"]').length}`;
  if (!pattern) return;
  pattern.insertAdjacentHTML('afterend', pattern.innerHTML.replaceAll('strays-N', row));
  form.elements.namedItem(`${row}-text`).value = text;
};

/** Puts kept values back: the boxes that were ticked, the texts that were typed. */
const fill = (form, entries) => {
  const { found, lost } = renumbered(form, entries);
  for (const field of form.elements) {
    if (!field.name || ofThePage.has(field.name) || field.type === 'hidden' || field.type === 'submit') continue;
    const kept = found.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = kept.includes(field.value);
    else if (kept.length > 0) field.value = kept[0];
    if (kept.some((value) => value !== '')) field.closest('details')?.setAttribute('open', '');
  }
  for (const text of lost) addStray(form, text);
};

const setFields = (form, fields) => {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
};

/** Should the answer be lost, the same text goes again as the same command, and is saved once. */
const commandOf = ({ form }) => {
  const { commandId, formToken } = form.elements;
  return { sent: textOf(form), fields: { commandId: commandId.value, formToken: formToken.value } };
};

const takeOver = (state, fields, sent) => {
  setFields(state.form, fields);
  state.command = undefined;
  state.saved = sent;
  state.failed = 0;
  // The page that is on its way may have been read before this save: it needs the device's copy, and sends it as the same command.
  if (!state.leaving) keepHere(state);
  say(`Saved at ${timeNow()}.`);
  if (textOf(state.form) !== sent) saveSoon(state);
};

const tryAgain = (state, why) => {
  say(`${why} What you type is kept on this device, and saved as soon as that is possible.`);
  state.failed += 1;
  setTimeout(() => void save(state), Math.min(retryMs * 2 ** (state.failed - 1), longestRetryMs));
};

const signedOut =
  'You are signed out. Your text is kept here: sign in again in another window, then press a button below.';
const stopped = {
  401: signedOut,
  403: signedOut,
  409: 'Somebody else saved meanwhile. Your text is kept here. Press a button below to see both texts.',
};

const answered = async (state, answer, sent) => {
  if (answer.ok) return takeOver(state, (await answer.json()).fields ?? {}, sent);
  if (answer.status === 429 || answer.status >= 500) return tryAgain(state, 'Not saved yet.');
  if (stopped[answer.status]) {
    state.stopped = true;
    return say(stopped[answer.status]);
  }
  const told = await answer.json().catch(() => ({}));
  return say(
    `Not saved yet. ${(told.errors ?? []).map(({ text }) => text).join(' ')} What you typed is kept on this device; press a button below to see more.`,
  );
};

/** One save at a time; what fails is tried again, and nothing of it is lost meanwhile. */
const save = async (state) => {
  const { form } = state;
  const sent = textOf(form);
  if (state.sending || state.stopped || sent === state.saved) return;
  state.sending = true;
  state.command = commandOf(state);
  keepHere(state);
  const pressed = form.querySelector('[data-keep-now]') ? [['button', 'keep']] : [];
  try {
    const body = new URLSearchParams([...new FormData(form), ...pressed]);
    const asked = { method: 'POST', body, headers: { accept: 'application/json' } };
    // An old phone waits as long as its browser does.
    const answer = await fetch(form.action, { ...asked, signal: globalThis.AbortSignal.timeout?.(patienceMs) });
    await answered(state, answer, sent);
  } catch {
    tryAgain(state, 'No connection.');
  } finally {
    state.sending = false;
  }
};

const saveSoon = (state) => {
  state.timer ??= setTimeout(() => {
    state.timer = undefined;
    void save(state);
  }, Number(state.form.dataset.autosave) * 1000);
};

/**
 * What was typed and never reached the server comes back, over the version that it was typed over: if somebody else saved since, the
 * server says so and shows both. Only the very same text has arrived. None of what stands on a page that was turned away is saved; where
 * that page was loaded again, what was typed on it since comes back.
 */
const restore = (state) => {
  const { form, key } = state;
  const turnedAway = document.querySelector('.govuk-error-summary');
  const kept = onDevice((device) => JSON.parse(device.getItem(key) ?? 'null'));
  if (kept && JSON.stringify(kept.entries) !== state.saved) fill(form, kept.entries);
  if (turnedAway) state.saved = undefined;
  if (turnedAway || !kept || textOf(form) === state.saved) return keepHere(state);
  const field = versionField(form);
  if (field && kept.over !== undefined) field.value = kept.over;
  if (kept.command?.sent === textOf(form)) setFields(form, kept.command.fields);
  say(`What you typed at ${kept.at} had not been sent. It is back in the boxes, and will be saved.`);
  return save(state);
};

const send = (state, event) => {
  const keeps = !state.form.querySelector('[data-keep-now]') || event.submitter?.value === 'keep';
  // The act that closes a meeting is another command than the one that keeps its notes.
  state.command = keeps ? commandOf(state) : undefined;
  keepHere(state);
  if (navigator.onLine) {
    const sent = JSON.stringify({ key: state.key, path: location.pathname });
    return onDevice((tab) => tab.setItem(inFlight, sent), 'sessionStorage');
  }
  event.preventDefault();
  say('No connection. Nothing is lost: your text is kept on this device. Press the button again when it is back.');
};

const keep = (form) => {
  const state = {
    form,
    key: prefix + form.dataset.keep,
    saved: textOf(form),
    sending: false,
    // Two texts are on the page: which one stays is for somebody to say, by a button.
    stopped: form.hasAttribute('data-two-texts'),
    failed: 0,
    leaving: false,
  };
  form.addEventListener('input', () => {
    keepHere(state);
    saveSoon(state);
  });
  form.addEventListener('submit', (event) => send(state, event));
  globalThis.addEventListener('online', () => void save(state));
  globalThis.addEventListener('beforeunload', () => {
    state.leaving = true;
    // Whoever stayed after all (a file was fetched, say) is not leaving any more.
    setTimeout(() => Object.assign(state, { leaving: false }), patienceMs);
  });
  restore(state);
};

forgetAtSignOut();
forgetWhatArrived();
for (const form of document.querySelectorAll('form[data-keep]')) keep(form);
