import type { CheckedStores } from './checked-stores.ts';

type Followers =
  | 'confirmFollower'
  | 'countSignUp'
  | 'findFollower'
  | 'findFollowerByEmail'
  | 'followersOf'
  | 'removeFollower'
  | 'saveFollower';

const followerStores = (stores: () => Promise<CheckedStores>): Pick<CheckedStores, Followers> => ({
  confirmFollower: async (...asked) => (await stores()).confirmFollower(...asked),
  countSignUp: async (...asked) => (await stores()).countSignUp(...asked),
  findFollower: async (...asked) => (await stores()).findFollower(...asked),
  findFollowerByEmail: async (...asked) => (await stores()).findFollowerByEmail(...asked),
  followersOf: async (...asked) => (await stores()).followersOf(...asked),
  removeFollower: async (...asked) => (await stores()).removeFollower(...asked),
  saveFollower: async (...asked) => (await stores()).saveFollower(...asked),
});

/** What lies around meetings: requests, what residents are told, what members thought. */
type Around =
  | 'saveWorth'
  | 'worthOf'
  | 'findBulletin'
  | 'countRequest'
  | 'findAgendaRequest'
  | 'latestRequests'
  | 'waitingRequests';

const storesAround = (stores: () => Promise<CheckedStores>): Pick<CheckedStores, Around> => ({
  countRequest: async (...asked) => (await stores()).countRequest(...asked),
  findAgendaRequest: async (...asked) => (await stores()).findAgendaRequest(...asked),
  findBulletin: async (...asked) => (await stores()).findBulletin(...asked),
  saveWorth: async (...asked) => (await stores()).saveWorth(...asked),
  worthOf: async (...asked) => (await stores()).worthOf(...asked),
  latestRequests: async (...asked) => (await stores()).latestRequests(...asked),
  waitingRequests: async (...asked) => (await stores()).waitingRequests(...asked),
});

type Sessions = 'endSession' | 'findPersonBySubject' | 'findSession' | 'linkSubject' | 'startSession';

const sessionStores = (stores: () => Promise<CheckedStores>): Pick<CheckedStores, Sessions> => ({
  endSession: async (...asked) => (await stores()).endSession(...asked),
  findPersonBySubject: async (...asked) => (await stores()).findPersonBySubject(...asked),
  findSession: async (...asked) => (await stores()).findSession(...asked),
  linkSubject: async (...asked) => (await stores()).linkSubject(...asked),
  startSession: async (...asked) => (await stores()).startSession(...asked),
});

/**
 * Stores that are loaded when the first of them is asked: the schemas they check with take as long to make as the SDK to load, and the
 * pages that most people open first, a borough and London, need none of them.
 */
export const laterStores = (load: () => Promise<CheckedStores>): CheckedStores => {
  let loading: Promise<CheckedStores> | undefined;
  const stores = (): Promise<CheckedStores> => {
    loading ??= load();
    return loading;
  };
  return {
    ...followerStores(stores),
    ...storesAround(stores),
    ...sessionStores(stores),
    attendanceAt: async (...asked) => (await stores()).attendanceAt(...asked),
    saveFeedKey: async (...asked) => (await stores()).saveFeedKey(...asked),
    actionsOf: async (...asked) => (await stores()).actionsOf(...asked),
    allBoroughs: async () => (await stores()).allBoroughs(),
    answerTo: async (...asked) => (await stores()).answerTo(...asked),
    commit: async (...asked) => (await stores()).commit(...asked),
    findPastAction: async (...asked) => (await stores()).findPastAction(...asked),
    findContact: async (...asked) => (await stores()).findContact(...asked),
    reachOfPeople: async (...asked) => (await stores()).reachOfPeople(...asked),
    findDocument: async (...asked) => (await stores()).findDocument(...asked),
    findInvitation: async (...asked) => (await stores()).findInvitation(...asked),
    findMeeting: async (...asked) => (await stores()).findMeeting(...asked),
    findNotice: async (...asked) => (await stores()).findNotice(...asked),
    findNotes: async (...asked) => (await stores()).findNotes(...asked),
    findOpenMeeting: async (...asked) => (await stores()).findOpenMeeting(...asked),
    findPanel: async (...asked) => (await stores()).findPanel(...asked),
    findPersonByEmail: async (...asked) => (await stores()).findPersonByEmail(...asked),
    findPersonWithRoles: async (...asked) => (await stores()).findPersonWithRoles(...asked),
    findRevisions: async (...asked) => (await stores()).findRevisions(...asked),
    latestMeetings: async (...asked) => (await stores()).latestMeetings(...asked),
    mailLogOf: async (...asked) => (await stores()).mailLogOf(...asked),
    noticesToPrint: async (...asked) => (await stores()).noticesToPrint(...asked),
    revisionsOf: async (...asked) => (await stores()).revisionsOf(...asked),
    listedMeetings: async (...asked) => (await stores()).listedMeetings(...asked),
    pollsFrom: async (...asked) => (await stores()).pollsFrom(...asked),
    sergeantsOf: async (...asked) => (await stores()).sergeantsOf(...asked),
    findUsualAgenda: async (...asked) => (await stores()).findUsualAgenda(...asked),
    findVenue: async (...asked) => (await stores()).findVenue(...asked),
    venuesOf: async (...asked) => (await stores()).venuesOf(...asked),
    wardsOf: async (...asked) => (await stores()).wardsOf(...asked),
  };
};
