import type { Actor } from '@wardmote/domain/actor';
import type { Day } from '@wardmote/domain/day';
import type { MeetingId, PanelId } from '@wardmote/domain/id';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { markdown } from '@wardmote/pages/markdown';
import type { Request } from '@wardmote/use-cases/carry-out';
import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { idsIn } from './at-meeting.ts';
import { nothing } from './fields/nothing.ts';
import { text } from './fields/read-text.ts';
import { type FormPage, formPage, type Params } from './form-page.ts';
import { showView } from './show-view.ts';

type OfMeeting = { readonly panelId: PanelId; readonly meetingId: MeetingId };
type Written = { readonly version: number; readonly text: string; readonly sentOn?: Day };
type Address = { readonly pattern: string; readonly to: (of: OfMeeting) => string };
type View<Name extends string> = { readonly [Key in Name]?: Written | undefined };
type Schema = z.ZodType<{ readonly text: string }>;

/** A text about a meeting that is drafted from the record, edited, looked at once more, and sent once. */
export type SentOnce<Name extends 'brief' | 'bulletin', Draft extends View<Name>> = {
  /** What it is called in its views and in what they are given; its templates are `name/write`, `name/send`, `name/show`. */
  readonly name: Name;
  readonly at: { readonly write: Address; readonly send: Address; readonly show: Address };
  readonly schema: Schema;
  readonly viewDraft: (actor: Actor, panelId: PanelId, meetingId: MeetingId) => Promise<Draft | Refusal>;
  readonly viewSent: (actor: Actor, panelId: PanelId, meetingId: MeetingId) => Promise<View<Name> | Refusal>;
  /** The first text, from the record; from then on it is what was saved. */
  readonly draft: (view: Draft) => string;
  /** Why it cannot be written any more, or yet. */
  readonly whyNot: (view: Draft) => Refusal | undefined;
  /** Why it cannot be sent while nothing is saved. */
  readonly notWritten: Refusal;
  readonly save: (request: Request, command: OfMeeting & { readonly text: string }) => Promise<object | Refusal>;
  readonly send: (request: Request, command: OfMeeting) => Promise<object | Refusal>;
};

const pagesOf = <Name extends 'brief' | 'bulletin', Draft extends View<Name>>(kind: SentOnce<Name, Draft>) => {
  const { name, at } = kind;
  const viewDraft = async (actor: Actor, params: Params) => {
    const { panelId, meetingId } = idsIn(params);
    const view = await kind.viewDraft(actor, panelId, meetingId);
    if (isRefusal(view)) return view;
    const refused = kind.whyNot(view);
    return { view, instead: refused && explain(refused).text };
  };
  const write: FormPage<Schema, object> = {
    path: at.write.pattern,
    template: `${name}/write`,
    writesOver: name,
    view: async (actor, params) => {
      const found = await viewDraft(actor, params);
      if (isRefusal(found)) return found;
      const { view, instead } = found;
      return { ...view, instead, [name]: view[name] ?? { version: 0, text: kind.draft(view) } };
    },
    read: (fields) => ({ text: text(fields, 'text') }),
    schema: kind.schema,
    command: (request, input, params) => kind.save(request, { ...input, ...idsIn(params) }),
    thenGoTo: (_outcome, params) => at.send.to(idsIn(params)),
  };
  const send: FormPage<typeof nothing, object> = {
    path: at.send.pattern,
    template: `${name}/send`,
    writesOver: name,
    view: async (actor, params) => {
      const found = await viewDraft(actor, params);
      if (isRefusal(found)) return found;
      const { view, instead } = found;
      const unwritten = view[name] ? undefined : explain(kind.notWritten).text;
      return { ...view, html: markdown(view[name]?.text ?? '', 2), instead: instead ?? unwritten };
    },
    read: () => ({}),
    schema: nothing,
    command: (request, _input, params) => kind.send(request, idsIn(params)),
    thenGoTo: (_outcome, params) => at.show.to(idsIn(params)),
  };
  return { write, send };
};

const show = async <Name extends 'brief' | 'bulletin', Draft extends View<Name>>(
  c: Context<Env>,
  services: Services,
  { name, viewSent }: SentOnce<Name, Draft>,
) => {
  const { panelId, meetingId } = idsIn(c.req.param());
  const view = await viewSent(c.get('actor'), panelId, meetingId);
  const shown = isRefusal(view) ? view : { ...view, html: markdown(view[name]?.text ?? '', 2) };
  return showView(c, services, `${name}/show`, shown);
};

/** Its three pages: to write it, to look at it once more and send it, and to read it. */
export const sentOncePages = <Name extends 'brief' | 'bulletin', Draft extends View<Name>>(
  services: Services,
  kind: SentOnce<Name, Draft>,
) => {
  const { write, send } = pagesOf(kind);
  return new Hono<Env>()
    .get(kind.at.show.pattern, (c) => show(c, services, kind))
    .route('/', formPage(services, write))
    .route('/', formPage(services, send));
};
