import type { CheckedStores } from './checked-stores.ts';

/** Every store by its name: one that is left out here, or is not there, does not compile. */
const names = {
  actionsOf: true,
  allBoroughs: true,
  answerTo: true,
  attendanceAt: true,
  commit: true,
  confirmFollower: true,
  countRequest: true,
  countSignUp: true,
  endSession: true,
  figuresOf: true,
  surveysOf: true,
  findAgendaRequest: true,
  findBallot: true,
  findBrief: true,
  findBulletin: true,
  findContact: true,
  findDocument: true,
  findFollower: true,
  findFollowerByEmail: true,
  findInvitation: true,
  findMeeting: true,
  findNotes: true,
  findNotice: true,
  findOpenMeeting: true,
  findPanel: true,
  findPastAction: true,
  findPastPriority: true,
  findPersonByEmail: true,
  findPersonBySubject: true,
  findPersonWithRoles: true,
  findRevisions: true,
  findSession: true,
  findUsualAgenda: true,
  findVenue: true,
  findPartner: true,
  partnersOf: true,
  followersOf: true,
  latestMeetings: true,
  latestRequests: true,
  linkSubject: true,
  listedMeetings: true,
  mailLogOf: true,
  neighboursOf: true,
  noticesToPrint: true,
  pastPriorities: true,
  pastQuestions: true,
  pollsFrom: true,
  reachOfPeople: true,
  removeFollower: true,
  revisionsOf: true,
  saveFeedKey: true,
  saveFollower: true,
  saveWorth: true,
  sergeantsOf: true,
  startSession: true,
  teamsByIds: true,
  venuesOf: true,
  waitingRequests: true,
  wardOfPostcode: true,
  wardsOf: true,
  worthOf: true,
  concernsByIds: true,
  countConcern: true,
  findConcern: true,
  latestConcerns: true,
  waitingConcerns: true,
} as const satisfies Record<keyof CheckedStores, true>;

/**
 * Stores that are loaded when the first of them is asked: the schemas they check with take as long to make as the SDK to load, and the
 * pages that most people open first, a borough and London, need none of them.
 */
export const laterStores = (load: () => Promise<CheckedStores>): CheckedStores => {
  let loading: Promise<CheckedStores> | undefined;
  const later =
    (name: keyof CheckedStores) =>
    async (...asked: readonly unknown[]): Promise<unknown> => {
      loading ??= load();
      const store = (await loading)[name] as (...given: readonly unknown[]) => Promise<unknown>;
      return store(...asked);
    };
  const all = (Object.keys(names) as (keyof CheckedStores)[]).map((name) => [name, later(name)] as const);
  return Object.fromEntries(all) as CheckedStores;
};
