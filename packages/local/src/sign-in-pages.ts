import { html, raw } from 'hono/html';
import { plainPage } from './plain-page.ts';

/** Somebody who can sign in on this computer. The key is what one types: `chair`. The id is who Wardmote knows. */
export type Person = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly describes: string;
};

/** The page that stands in for a real sign-in: one button a person. It is posted to its own address. */
export const choosePersonPage = (people: readonly Person[]) =>
  plainPage(
    'Choose who to sign in as',
    html`<p>There are no passwords here: this page stands in for the sign-in service, and everybody in the list is made up.</p>
<form method="post"><ul class="people">
${people.map(
  ({ key, name, email, describes }) => html`<li>
<button name="person" value="${key}" aria-describedby="about-${key}">${name}</button>
<p id="about-${key}">${describes} <span class="quiet">(${email})</span></p>
</li>`,
)}
</ul></form>`,
  );

/** `form` is the provider's own, hidden and protected against forgery; the button belongs to it by its id. */
export const signOutPage = (form: string) =>
  plainPage(
    'Sign out',
    html`${raw(form)}<p><button form="op.logoutForm" name="logout" value="yes" autofocus>Sign out</button></p>`,
  );

export const signedOutPage = (siteUrl: string) =>
  plainPage('You have signed out', html`<p><a href="${siteUrl}">Go back to Wardmote</a></p>`);

export const signInProblemPage = (siteUrl: string, reason: string) =>
  plainPage(
    'You could not be signed in',
    html`<p>Go back to Wardmote and start again: a sign-in that waited too long, or was used once already, does not work.</p>
<p><a href="${siteUrl}">Go back to Wardmote</a></p>
<p class="quiet">The reason in full: ${reason}</p>`,
  );
