import { type PathName, paths } from './paths.ts';

/** A link by the name of its page: `path('meeting', { panelId, meetingId })` in a view. */
const path = (name: PathName, values: Readonly<Record<string, string>> = {}): string =>
  (paths[name].to as (given: Readonly<Record<string, string>>) => string)(values);

/** A page as HTML. `template` is the name of a view without its ending. The views are loaded with the first page that is asked for. */
export const page = async (template: string, context: object): Promise<string> => {
  const { render } = await import('./engine.ts');
  return render(`${template}.njk`, { ...context, path });
};
