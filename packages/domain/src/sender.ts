/** What one network may send in a day to a panel, or a borough's group, of each kind: a household has a few, a library its readers'. */
export const mostFromOneADay = 5;
