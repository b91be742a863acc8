const keptMilliseconds = 5 * 60 * 1000;

/**
 * A read of what seldom changes, asked again after five minutes. What is remembered is the last key's answer alone, and no failure.
 */
export const remembered = <Answer>(read: (key: string) => Promise<Answer>, now: () => Date) => {
  let last: { readonly key: string; readonly until: number; readonly answer: Promise<Answer> } | undefined;
  return (key: string): Promise<Answer> => {
    const time = now().getTime();
    if (last?.key === key && time < last.until) return last.answer;
    const answer = read(key);
    last = { key, until: time + keptMilliseconds, answer };
    answer.catch(() => {
      if (last?.answer === answer) last = undefined;
    });
    return answer;
  };
};
