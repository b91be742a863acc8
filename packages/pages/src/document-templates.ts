import type { ClauseTopic, DocumentKind } from '@wardmote/domain/governing-document';

/** A text to start from. It is ours, written for this program: no panel is bound to a word of it. */
export type DocumentTemplate = {
  readonly about: string;
  readonly clauses: readonly { readonly topic: ClauseTopic; readonly text: string }[];
};

const constitution: DocumentTemplate = {
  about:
    'The fullest of the three. It covers the whole minimum standard, and lets the panel exclude a member by a fair procedure.',
  clauses: [
    {
      topic: 'area-and-aims',
      text: 'The panel works for everybody who lives, works or studies in the ward. It listens to what people are worried about, chooses what the local police team should work on first, helps to put it right, and tells people what was done. The panel is independent of the police and of any party.',
    },
    {
      topic: 'membership',
      text: 'The panel has 10 to 12 members. A member lives, works or studies in the ward. Members are nominated or elected at a public meeting; they are not picked by the police. Together they should be like the people of the ward: women and men, young and old, from all its parts and communities. A member who comes to three meetings in a row neither in person nor by sending word may lose the seat.',
    },
    {
      topic: 'officers',
      text: 'The members elect a chair, a vice chair and a secretary from among the community members, each for 12 months. The chair runs the meetings and speaks for the panel. The vice chair stands in. The secretary keeps the record. An officer may be elected again. Until a community member can take the chair, a police officer may hold it for up to six months.',
    },
    {
      topic: 'meetings',
      text: 'The panel meets every four to six weeks, in turn by day and in the evening, at a place that everybody can get into. The date is given out at least 10 days before. Meetings are open to the public. Only a single item may be closed, and only because talking about it openly could harm somebody. What the item was about, and why it was closed, is always made public.',
    },
    {
      topic: 'quorum',
      text: 'The panel can decide only when at least one third of its voting members are there, and never fewer than three. Police officers, partners and councillors do not count.',
    },
    {
      topic: 'decisions',
      text: 'The panel tries to agree. Where it cannot, the community members vote, each with one vote, and the larger number decides. If the votes are equal, nothing is changed. A member who stands to gain from a decision says so and does not vote on it.',
    },
    {
      topic: 'councillors-and-partners',
      text: 'Ward councillors come as observers. They may speak and share what they know. They do not vote and do not hold the chair. Nobody uses the panel for a party, least of all in the weeks before an election. The police and other partners advise the panel. They do not vote either.',
    },
    {
      topic: 'priorities',
      text: 'The panel keeps three to five priorities. It chooses them from what people say, from surveys and from what the police have found, and writes down why. At each meeting the police say what they have done on each one, and the panel decides whether to keep or change them.',
    },
    {
      topic: 'minutes',
      text: 'The secretary sends the draft minutes to those who were there within two weeks. The next meeting corrects and agrees them, and then they are published. Minutes never name somebody who is a victim, a witness or a suspect, and give no exact address of a crime.',
    },
    {
      topic: 'conduct-and-exclusion',
      text: 'Members treat one another and the public with respect, and keep closed business to themselves. If a member breaks this badly or again and again, the panel may exclude them. They are told why in writing at least 10 days before, and may answer at the meeting. More than half of the votes must be for it. They may ask the borough engagement group to look at the decision within four weeks.',
    },
    {
      topic: 'amendment',
      text: 'The panel may change this constitution at a meeting that can decide, when the new text was sent out with the invitation. It is looked at again every two years.',
    },
  ],
};

const termsOfReference: DocumentTemplate = {
  about: 'Shorter. It says what the panel is for and how it works.',
  clauses: [
    {
      topic: 'area-and-aims',
      text: 'This panel speaks for the people of the ward to their local police team. It chooses what the team should work on first, checks what was done, and reports back to the ward.',
    },
    {
      topic: 'membership',
      text: 'There are 10 to 12 members who live, work or study in the ward. They are nominated or elected at a public meeting for 12 months and may serve again. Police officers and partners advise. Councillors observe.',
    },
    {
      topic: 'officers',
      text: 'The members choose a chair, a vice chair and a secretary for 12 months. A councillor cannot be chair.',
    },
    {
      topic: 'meetings',
      text: 'We meet every four to six weeks and give at least 10 days’ notice. Everybody may come and listen. A single item may be closed when an open talk could harm somebody.',
    },
    {
      topic: 'quorum',
      text: 'We decide only when at least one third of the voting members, and never fewer than three, are there. Community members vote; nobody else does.',
    },
    {
      topic: 'priorities',
      text: 'We set three to five priorities from what people tell us and what the facts show. We look at them at each meeting.',
    },
    {
      topic: 'minutes',
      text: 'Draft minutes go out within two weeks. We agree them at the next meeting and publish them.',
    },
    {
      topic: 'conduct-and-exclusion',
      text: 'We listen, keep to the point and respect one another. A member who will not may be excluded by a vote, after being told why and having had the chance to answer. They may ask the borough engagement group to look at it again.',
    },
  ],
};

const groundRules: DocumentTemplate = {
  about: 'The shortest: what a new panel needs for its first meetings.',
  clauses: [
    {
      topic: 'area-and-aims',
      text: 'We are here for everybody in the ward. We choose what our police team works on first, and we tell people what came of it.',
    },
    {
      topic: 'membership',
      text: 'Anybody who lives, works or studies in the ward can be put forward as a member at an open meeting. We want 10 to 12.',
    },
    { topic: 'officers', text: 'We choose a chair and a secretary from among ourselves, for a year.' },
    {
      topic: 'meetings',
      text: 'We meet every four to six weeks. Meetings are open. We say when and where at least 10 days before.',
    },
    { topic: 'quorum', text: 'At least a third of us, and never fewer than three, must be there to decide anything.' },
    {
      topic: 'priorities',
      text: 'We set three to five priorities, say why we chose them, and check them at every meeting.',
    },
    { topic: 'minutes', text: 'We write down what we decide, agree it at the next meeting and publish it.' },
    {
      topic: 'conduct-and-exclusion',
      text: 'One person speaks at a time. No insults. What is closed stays in the room. Somebody who keeps breaking these rules can be asked to leave the panel by a vote, after they have had their say.',
    },
  ],
};

/** One for each kind of governing document (row 11). */
export const documentTemplates: Readonly<Record<DocumentKind, DocumentTemplate>> = {
  constitution,
  'terms-of-reference': termsOfReference,
  'ground-rules': groundRules,
};
