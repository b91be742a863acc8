import type { Locator, Page } from '@playwright/test';

/** What a job asks of somebody: clicks, fields that were empty and are filled, pages that are loaded, and the time of a model. */
export type Effort = {
  readonly clicks: number;
  readonly fields: number;
  readonly pages: number;
  readonly seconds: number;
};

/** The keystroke-level model (Card, Moran and Newell): a model, not people. In seconds. */
const perKey = 0.28;
const perPoint = 1.1;
const perHandMove = 0.4;
const perThought = 1.35;

/** A page whose use is counted from now on. The page that one begins on is not counted. */
export const counted = (page: Page) => {
  let [clicks, fields, pages, seconds] = [0, 0, 0, 0];
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) pages += 1;
  });
  const click = async (target: Locator): Promise<void> => {
    clicks += 1;
    seconds += perThought + perPoint;
    await target.click();
  };
  const fill = async (target: Locator, text: string): Promise<void> => {
    if ((await target.inputValue()) === '') fields += 1;
    seconds += perThought + perPoint + 2 * perHandMove + text.length * perKey;
    await target.fill(text);
  };
  const effort = (): Effort => ({ clicks, fields, pages, seconds: Math.round(seconds) });
  return { click, fill, effort };
};

export type Counted = ReturnType<typeof counted>;
