/** Where to go after signing in: a path of this site and nothing else (reliability.md F10); home otherwise. */
export const returnPath = (asked: string | undefined): string => {
  const plain = asked !== undefined && /^\/(?![/\\])[\w\-./~?=&%#]*$/.test(asked) && !/%2f%2f|%5c|\.\.\//i.test(asked);
  return plain ? asked : '/home';
};
