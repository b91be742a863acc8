import { clockTime, shortDay } from '@wardmote/domain/day-in-words';
import type { Refusal, RefusalCode } from '@wardmote/domain/refusal';
import { concernSentences } from './concern-sentences.ts';
import { evidenceSentences } from './evidence-sentences.ts';
import { labels } from './labels.ts';
import { paths } from './paths.ts';
import type { Sentence } from './sentence.ts';

/** A rule's no, in words: what is the matter and what to do. `href` leads to where it can be done. */
export type Explanation = { readonly code: RefusalCode; readonly text: string; readonly href?: string };

const wordFor = (words: Readonly<Record<string, string>>, code: string): string => (words[code] ?? code).toLowerCase();

const people = (count: number): string => (count === 1 ? '1 member' : `${count} members`);

/** One sentence or two for every rule; a rule without one does not compile. Pages and the JSON API say the same. */
const sentences: { readonly [Code in RefusalCode]: Sentence<Code> } = {
  ...concernSentences,
  'action-closed': ({ outcome }) =>
    `This action is closed (${wordFor(labels.outcome, outcome)}). To go on with it, ask for a new action.`,
  'action-needs-owner': ({ what }) => `Choose who is asked to do this: ${what}`,
  'action-not-answered': () => 'There is no answer to dispute yet. Wait for the answer, or close the action.',
  'attendance-twice': ({ name }) => `${name} is on the list of who came twice. Leave one of the two out.`,
  'agenda-full': ({ most }) => `The agenda has ${most} items already. Take one off first, or choose another meeting.`,
  'agenda-item-unknown': () =>
    'An item is not on the agenda of this meeting any more. Open the page again and check the items.',
  'answer-needs-text': () => 'Write what was done, or what will be done and when.',
  'already-member': ({ name }) =>
    `${name} is on the list already. End that membership first if it should be a different one.`,
  'borough-unknown': () => 'There is no borough with that name here. Choose one from the list of boroughs.',
  'break-ends-early': ({ from }) =>
    `The break ends before it begins on ${shortDay(from)}. Check both days, their months and their years.`,
  'break-overlaps': ({ from, to }) =>
    `A break from ${shortDay(from)} to ${shortDay(to)} is recorded already. Choose other days, or remove that one first.`,
  'break-too-long': ({ days, longestDays }) =>
    `That is ${days} days, and a break has ${longestDays} at most. Record a shorter one, and tell your borough if the panel has to stop.`,
  'break-unknown': () => 'This break is not on record any more. The page of the panel shows those that are.',
  'brief-not-written': () => 'Nothing is written yet. Write what the team has done, and save it first.',
  'brief-sent': ({ on }) =>
    `The members got this on ${shortDay(on)}, and it cannot be changed any more. Say at the meeting what is new.`,
  'bulletin-not-written': () => 'Nothing is written yet. Write what residents should know, and save it first.',
  'bulletin-sent': ({ on }) =>
    `This was sent to residents on ${shortDay(on)}, and cannot be changed any more. Put right what is wrong in the next one.`,
  'escalation-about-unknown': () =>
    'What this is about is not on the panel’s open record any more. Choose again, or choose nothing.',
  'escalation-money-too-early': () =>
    'A sum goes with the last word of the group: that it is done, or that it is not taken up. Leave the sum out until then, or write it in the words.',
  'escalation-needs-words': () =>
    'Write what the group decided, or what was done. The panel and everybody else reads this.',
  'escalation-settled': ({ on }) =>
    `The group said its last word on ${shortDay(on)}. A panel that wants more puts it anew.`,
  'escalation-too-many-answers': ({ most }) =>
    `The group has answered ${most} times, which is as many as fit. Ask the panel to put what is left anew.`,
  'changed-meanwhile': () =>
    'Somebody else saved this while you were writing. Your text is kept below. Compare it with what was saved, then save again.',
  'displaced-unknown': () =>
    'This is not one of the priorities of the panel any more, nor on its list. Open the page of the panel and choose another.',
  'displaced-about-persons': () =>
    'This priority is about particular persons, and nothing of it leaves the panel. Tell the sergeant, who talks to the other team.',
  'displacement-over': () =>
    'What the other panel said is more than 100 days old, and is over. If it goes on, the other panel says it again.',
  'no-panel-there': () =>
    'A panel that you chose is not there any more. Open the page again and choose from those that are.',
  'not-a-neighbour': ({ name }) => `${name} is not next to your ward. Choose from the panels that are listed.`,
  'nobody-voted': () => 'Say how many could vote, and what was voted. A ballot without votes puts nothing in order.',
  'votes-beyond-voters': ({ given, most }) =>
    `${given} votes are more than the ${most} that those who could vote had to give. Check the votes, and how many could vote.`,
  'voters-beyond-seats': ({ given, seats }) =>
    `${given} members and substitutes are more than the ${seats} who have a vote on the panel. Count others in the room as residents.`,
  'paper-wrong': ({ paper, each }) =>
    `Look at paper ${paper}: it may name ${each} at most, and each of them once. Put it right in its line.`,
  'tie-unsettled': ({ titles }) =>
    `These have as many votes as another: ${titles.join('; ')}. Write beside each in which place it came, 1 for the first.`,
  'closing-needs-reason': ({ heading }) => `Choose why “${heading}” is closed, or make it open.`,
  'command-reused': () => 'This form was sent before with other text. Open the page again and send it once.',
  'correction-by-absent': () =>
    'Only those who were at the meeting can correct its minutes. Ask somebody who was there, or raise it at the next meeting.',
  'correction-settled': () => 'This correction was answered already. Open the minutes again to see how.',
  'councillor-cannot-chair': ({ name }) =>
    `${name} is a councillor, and a councillor cannot chair a panel. Choose a member from the community.`,
  'day-in-past': ({ on }) => `${shortDay(on)} is too early. Check the day, the month and the year.`,
  'declining-needs-reason': () => 'Say why you do not take this correction. Whoever sent it is told your reason.',
  'document-not-draft': ({ status }) =>
    `Only a draft can be adopted, and this document is ${wordFor(labels.documentStatus, status)}. Write a new version first.`,
  'evidence-full': ({ most }) => `There are ${most} links already. Take one off that matters less, then add this one.`,
  'evidence-link-not-https': () =>
    'The web address must begin with https:// and lead to a website. Copy it again from the address bar.',
  'evidence-not-seen': () =>
    'Say whether the meeting looked at the evidence before it set or kept its priorities. If it did not, say why.',
  'evidence-unknown': () => 'This link is not in the evidence of the meeting any more. Its page shows those that are.',
  'exclusion-needs-clause': ({ clause }) =>
    clause === ''
      ? 'Choose the clause of your governing document that allows this. A panel can exclude somebody only under its own rules.'
      : `Clause ${clause} is not about conduct and exclusion. Choose one that is. A panel can exclude somebody only under its own rules.`,
  'exclusion-not-carried': ({ votesFor, votesAgainst }) =>
    `The vote was ${votesFor} for and ${votesAgainst} against, so the exclusion was not agreed and the person stays a member.`,
  'guest-unknown': () => 'This guest is not asked any more. Open the page again to see who is.',
  'hand-over-date-needed': ({ latest }) =>
    `A police officer can chair only for a time. Enter the day by which a community member takes over, ${shortDay(latest)} at the latest.`,
  'interest-of-absent': ({ heading }) =>
    `Somebody who declared an interest in “${heading}” is not in the list of who came. Choose somebody who was there.`,
  'invitation-needs-capacity': ({ name }) =>
    `Say in what role ${name} is invited, for example “member” or “guest for item 4”.`,
  'invitation-withdrawn': () =>
    'You are not on the list of this panel any more, so this invitation no longer holds. The panel’s page says which meetings everybody may come to.',
  'invitations-closed': ({ status }) =>
    status === 'scheduled'
      ? 'The invitations have not been sent yet, so there is nothing to answer.'
      : `You cannot answer this invitation any more: the meeting was ${status === 'held' ? 'held' : 'cancelled'}.`,
  'joint-after-call': () =>
    'The invitations are out, or the meeting was called off. Panels are asked, and answer, before that.',
  'join-link-not-https': () =>
    'The link must begin with https:// and lead to a website. Copy it again from the invitation of the video call.',
  'late-item-needs-reason': ({ heading, deadline }) =>
    `The agenda was settled on ${shortDay(deadline)}. Say why “${heading}” cannot wait for the next meeting.`,
  'mail-choice-not-offered': () =>
    'That cannot be chosen for one of these mails: without it you could not do your part. Choose one of those offered.',
  'meeting-in-past': ({ on }) => `${shortDay(on)} has passed. Choose a day that lies ahead.`,
  'meeting-not-called': ({ status }) =>
    status === 'scheduled'
      ? 'The invitations to this meeting have not been sent yet. Send them first.'
      : `This cannot be changed any more: the meeting was ${status === 'held' ? 'held' : wordFor(labels.meetingStatus, status)}.`,
  'meeting-not-held': ({ status }) =>
    status === 'cancelled'
      ? 'That meeting was cancelled. Choose a meeting that was held.'
      : 'Only a meeting that was held can decide this. Record the meeting first.',
  'meeting-not-yet': ({ on }) => `The meeting is on ${shortDay(on)}. You can record it from that day on.`,
  'meeting-notice-short': ({ on, noticeDays }) =>
    `${shortDay(on)} is too soon: your rules ask for ${noticeDays} days’ notice. Choose a later day, or make it an extra meeting.`,
  'minutes-already-approved': () =>
    'These minutes were approved and cannot be changed. Record a correction in the minutes of your next meeting.',
  'minutes-empty': () => 'The minutes are empty. Write them first.',
  'minutes-not-circulated': () =>
    'Send the minutes for checking first, so that those who were at the meeting can correct them.',
  'minutes-not-held-back': () => 'These minutes are not held back. Open them again to see how they stand.',
  'minutes-not-published': () =>
    'These minutes are not public yet, so their text can still be corrected. Correct the text itself.',
  'minutes-of-own-meeting': () => 'A meeting cannot approve its own minutes. Choose a later meeting.',
  'minutes-too-long': ({ bytes, most }) =>
    `The text is too long: it takes ${bytes.toLocaleString('en-GB')} bytes and there is room for ${most.toLocaleString('en-GB')}. Shorten it, then save again. Nothing that you wrote is lost.`,
  'mover-not-there': ({ heading }) =>
    `Who moved or seconded “${heading}” is not a member with a vote who was there for it. Choose another, or say in the list that they were there.`,
  'mover-seconds': ({ heading }) => `The same person moved and seconded “${heading}”. Choose two members.`,
  'nobody-present': () => 'Tick at least one person who was at the meeting.',
  'need-unknown': () => 'They do not ask for this help any more. Open the page again and see what they need now.',
  'need-without-language': () => 'Say which language the interpreter should speak.',
  'need-without-words': () => 'Say in a few words what else would help.',
  'not-a-later-meeting': ({ heldOn, minutesOf }) =>
    `Minutes of ${shortDay(minutesOf)} cannot be approved on ${shortDay(heldOn)}. Choose a later meeting.`,
  'not-a-member': ({ name }) => `${name} is not on the panel’s list of members. Add them first.`,
  'none-answered': () =>
    'None of these could be answered: they were closed meanwhile, or are not your team’s to answer. Choose others, or open your desk again.',
  'not-found': () => 'There is nothing here that you can see.',
  'not-quorate': ({ present, quorum }) =>
    `Only ${people(present)} with a vote came, and a decision needs ${quorum}. Take it to the next meeting.`,
  'not-your-part': () => 'This is not part of your role on this panel. Ask the chair or the secretary of the panel.',
  'notice-not-to-carry': () => 'This letter was handed over already. Open the list again to see what is left.',
  'notice-not-to-send-again': ({ status }) =>
    status === 'print'
      ? 'There is still no address that works for this person. Print the letter and hand it over.'
      : 'This mail need not be sent again, or was already. Open the list again to see how it stands.',
  'office-needs-community': ({ name, office }) =>
    `${name} cannot be ${wordFor(labels.office, office).toLowerCase()}. Choose a member from the community.`,
  'office-not-held': ({ office }) => `Nobody holds the office of ${wordFor(labels.office, office)} now.`,
  'panel-asked-already': ({ name }) => `${name} is asked already. Wait for its answer, or ask another panel.`,
  'panel-not-near': ({ name }) => `${name} cannot join: ask another panel of your own borough.`,
  'panel-dissolved': ({ on }) => `This panel ended on ${shortDay(on)}. Its record is kept, and nothing can be added.`,
  'panel-exists': () => 'This ward has a panel already. Open it, or found a youth or business panel instead.',
  'police-cannot-change-record': () =>
    'Police officers advise the panel and answer its actions, but do not change its record. Ask the chair or the secretary.',
  'post-after-today': ({ on }) =>
    `${shortDay(on)} lies ahead. Enter since when the post is filled or vacant, today at the latest.`,
  'postcode-unknown': () =>
    'This postcode is not on record here. Check it, or choose your borough from the list, and then your ward.',
  'priorities-decided-later': ({ on }) =>
    `A later meeting, on ${shortDay(on)}, has decided the priorities. Record this meeting without them: choose “Nothing this time”.`,
  'priorities-number': ({ given, from, to }) =>
    `You gave ${given === 1 ? '1 priority' : `${given} priorities`}. A panel agrees ${from} to ${to}. ${
      given < from ? 'Add some more.' : 'Keep the most important ones; the others can come back next time.'
    }`,
  'priorities-undecided': () =>
    'Say what the meeting decided on its priorities: set them, keep them, or put it off and say why.',
  'published-unknown': () =>
    'This is not on the list of the police team any more: a newer list was brought in meanwhile. Open the page again, and compare that.',
  'priority-unknown': () => 'This is not a priority of the panel any more. Open the page again to see those that are.',
  'priority-not-reviewed': ({ title, count }) =>
    count === 1
      ? `Nothing is said of “${title}”. Say how far it is, or why the meeting did not talk about it.`
      : `Nothing is said of “${title}” and ${count === 2 ? '1 other' : `${count - 1} others`}. Say how far each of them is, or give one reason why they were not talked about.`,
  'review-needs-words': ({ title }) =>
    `Say how far “${title}” is, or why the meeting did not talk about it. If nothing was said of it, leave its other boxes empty too.`,
  'ended-but-kept': ({ title }) =>
    `“${title}” is kept, and also said to have ended. Untick “Keep”, or empty what is said of how it ended.`,
  'result-needs-words': ({ title }) =>
    `Say what came of “${title}”: in a sentence, or with the figures from before and after.`,
  'figures-incomplete': ({ title }) =>
    `For the figures of “${title}”, enter all four: what was counted, before, after, and who counted it. Or leave all of them empty.`,
  ...evidenceSentences,
  'priority-needs-citation': ({ title }) =>
    `Name what shows “${title}”: tick a concern, choose a survey or figures, or write what else shows it and where that is from.`,
  'request-answered': ({ on }) =>
    `This request was answered on ${shortDay(on)}. Open the list of requests again to see what was said.`,
  'request-answer-needs-words': () =>
    'Write why it goes on no agenda, or who deals with it. Whoever asked reads your words.',
  'sign-in-needed': () => 'Sign in to do this.',
  'substitute-needs-person': () => 'Give the name of the person who comes instead.',
  'time-comes-twice': ({ time }) =>
    `The clocks go back on ${shortDay(time)}, so ${clockTime(time)} comes twice. Which do you mean? Enter a time before 1am, or from 2am on.`,
  'time-left-out': ({ time }) =>
    `The clocks go forward on ${shortDay(time)}, so there is no ${clockTime(time)}. Enter a time before 1am, or from 2am on.`,
  'too-many-requests': () =>
    'Many requests have come in to this panel today, and it takes no more until tomorrow. What you wrote is kept on this page. You can also come to the next meeting and say it there.',
  'too-many-requests-from-you': ({ most }) =>
    `${most} requests have come from where you are today, and no more are taken from there. Please come back tomorrow, or tell the panel’s secretary at the next meeting. A library or a school counts as one.`,
  'too-many-on-team': () =>
    'As many answers as the panel takes in a day have come in, from all or from where you are. Please come back tomorrow: nothing was saved.',
  'too-many-sign-ups': () =>
    'Many people are signing up for this panel just now. Try again in an hour: nothing was saved.',
  'too-many-invited': ({ invited, most }) =>
    `${invited} people would be invited, and one meeting can take ${most}. Hold it with fewer panels.`,
  'too-many-panels': ({ most }) => `${most} panels are asked already. Hold a second meeting with the others.`,
  'too-many-guests': ({ most }) =>
    `${most} guests are asked already. Withdraw one, or hold a meeting of your own with them.`,
  'too-many-corrections': ({ most }) =>
    `There are ${most} corrections already. Raise this one at the next meeting, before it agrees the minutes.`,
  'surgery-not-before': ({ start }) =>
    `The surgery must begin before the meeting, which starts at ${clockTime(start)} on the same day.`,
  'votes-too-many': ({ heading, cast, voters }) =>
    `${cast} votes are recorded on “${heading}”, and ${voters} members with a vote took part in it. Check the votes, and who came.`,
  'partner-unknown': () => 'This partner is not in the borough’s register any more. Choose another one.',
  'venue-unknown': () =>
    'This venue is not in the borough’s register any more. Choose another one, or write the place yourself.',
  'worth-over': ({ until }) =>
    `You could answer until ${shortDay(until)}. Tell the chair what you think, or say it at the next meeting.`,
  'ward-unknown': () => 'There is no such ward in this borough. Choose one from the page of the borough.',
};

const linkOf = (refusal: Refusal): string | undefined => {
  if (refusal.refused === 'panel-exists') return paths.panel.to({ panelId: refusal.facts.panelId });
  return refusal.refused === 'borough-unknown' ? paths.boroughs.to({}) : undefined;
};

/** The sentence for a refusal, with its facts; for the error summary of a page and the `detail` of a JSON problem. */
export const explain = (refusal: Refusal): Explanation => {
  const sentence = sentences[refusal.refused] as Sentence<RefusalCode>;
  const href = linkOf(refusal);
  return { code: refusal.refused, text: sentence(refusal.facts as never), ...(href && { href }) };
};
