import type { Actor } from '@wardmote/domain/actor';
import type { NotForPanels } from '@wardmote/domain/not-for-panels';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { explain } from '@wardmote/pages/explain';
import { errorsFrom, type PageError } from '@wardmote/pages/form-errors';
import type { Request } from '@wardmote/use-cases/carry-out';
import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import type { Env } from '../env.ts';
import type { Services } from '../services.ts';
import { statusOf } from '../status-of.ts';
import { type AcceptedForm, acceptForm, type Fields, formTokens } from './accept-form.ts';
import { answerRefusal, notAllowed } from './answer-refusal.ts';
import { alignRows, type RowsOf } from './fields/align-rows.ts';
import { pageFor } from './page-for.ts';
import { type ToldText, toLookAt, toTurnTo } from './public-texts.ts';

export type Params = Readonly<Record<string, string>>;

/** What keeps a form as it was typed, before it is a command; `saved` are the hidden fields that go on from there. */
type Keeping = (request: Request, fields: Fields, params: Params) => Promise<{ readonly saved: SavedFields } | Refusal>;
type SavedFields = Readonly<Record<string, string>>;

/** What a form may write over as a whole. */
type WrittenOver =
  | 'panel'
  | 'meeting'
  | 'venue'
  | 'partner'
  | 'bulletin'
  | 'brief'
  | 'team'
  | 'ballot'
  | 'escalation'
  | 'survey';

/** A page with one form: what it shows, how its fields are read, which command they become, and where one goes then. */
export type FormPage<Schema extends z.ZodType, Outcome extends object> = {
  readonly path: string;
  readonly template: string;
  /** What the page shows, and the policy table's word on whether this person may see it. */
  readonly view: (actor: Actor, params: Params, query: Fields) => Promise<object | Refusal>;
  /** The fields as the schema wants them. */
  readonly read: (fields: Fields, params: Params) => unknown;
  readonly schema: Schema;
  readonly command: (request: Request, input: z.output<Schema>, params: Params) => Promise<Outcome | Refusal>;
  /** Where to go when it is done (303). */
  readonly thenGoTo: (outcome: Outcome, params: Params, input: z.output<Schema>) => string;
  /**
   * What the form writes over as a whole: its version goes with the form and comes back, so that what somebody else saved meanwhile is
   * shown and not overwritten (promise 1).
   */
  readonly writesOver?: WrittenOver;
  /** Which field a rule's sentence stands beside, where it is not the first one of the form. */
  readonly fieldOf?: Readonly<Partial<Record<Refusal['refused'], string>>>;
  /** What everybody reads as soon as the form is sent: looked at once more where it may say too much about somebody. */
  readonly publishes?: (input: z.output<Schema>) => readonly ToldText[];
  /**
   * What residents, teams and partners write: what somebody else should hear instead, and names that should not be here, are shown once
   * with whom to turn to, and sent all the same when they are sent again (row 90).
   */
  readonly mayTurnTo?: (input: z.output<Schema>) => readonly ToldText[];
  /** Of a form that may be left half filled: what its second button does (`button=keep`), and what is kept by itself. */
  readonly keep?: Keeping;
  /** The hidden fields with which the form goes on after it was saved by itself. */
  readonly saved?: (outcome: Outcome) => SavedFields;
};

/**
 * What a view gives beside what it shows: the fields as they were kept, whose row each is where its form has rows, and the page to go to where
 * there is nothing to fill in here; what somebody has sent is shown here all the same.
 */
type Kept = { readonly kept?: Fields; readonly rows?: readonly RowsOf[]; readonly goTo?: string | undefined };

const versionIn = (view: object, name: WrittenOver): number | undefined =>
  (view as Readonly<Record<string, { readonly version?: number } | undefined>>)[name]?.version;

/** A form that lost its version is over none, and is shown again with what is there now. */
const expectsOf = (fields: Fields, { writesOver }: { readonly writesOver?: string }): Pick<Request, 'expects'> =>
  writesOver ? { expects: Number(fields.version?.[0] ?? -1) } : {};

const queryOf = (c: Context<Env>): Fields => c.req.queries();

type Again = {
  readonly fields: Fields;
  readonly errors: readonly PageError[];
  readonly status: 200 | 400 | 409 | 422;
  readonly warnings?: ReturnType<typeof toLookAt>;
  readonly turnTo?: readonly NotForPanels[];
};

const show = async <Schema extends z.ZodType, Outcome extends object>(
  c: Context<Env>,
  services: Services,
  form: FormPage<Schema, Outcome>,
  again?: Again,
) => {
  const view = await form.view(c.get('actor'), c.req.param(), queryOf(c));
  if (isRefusal(view)) return answerRefusal(c, services, view) ?? notAllowed(c, services, view);
  const version = form.writesOver && versionIn(view, form.writesOver);
  const { kept, rows, goTo }: Kept = view;
  if (goTo && !again) return c.redirect(goTo, 303);
  const typed = again && rows ? alignRows(again.fields, rows) : again?.fields;
  const context = {
    ...view,
    version,
    values: typed ?? kept ?? {},
    errors: again?.errors ?? [],
    warnings: again?.warnings,
    turnTo: again?.turnTo,
  };
  return pageFor(c, services, form.template, context, again?.status ?? 200);
};

/** A form that is saved by itself, by the script of the page, is answered in JSON and stays where it is. */
const byItself = (c: Context<Env>): boolean => c.req.header('accept') === 'application/json';

const told = (c: Context<Env>, status: 400 | 401 | 403 | 404 | 409 | 422, errors: readonly PageError[]) =>
  c.json({ saved: false, errors: errors.map(({ text, code }) => ({ text, code })) }, status);

/** The next save is another command, over what was just saved. */
const saved = (c: Context<Env>, services: Services, fields: SavedFields) =>
  c.json({ saved: true, fields: { ...formTokens(c, services), ...fields } });

const refused = <Schema extends z.ZodType, Outcome extends object>(
  c: Context<Env>,
  services: Services,
  form: FormPage<Schema, Outcome>,
  { refusal, fields }: { readonly refusal: Refusal; readonly fields: Fields },
) => {
  const error = { ...explain(refusal), field: form.fieldOf?.[refusal.refused] };
  const status = statusOf(refusal.refused, 'page');
  if (byItself(c)) return told(c, status, [error]);
  return (
    answerRefusal(c, services, refusal) ??
    show(c, services, form, { fields, errors: [error], status: status === 409 ? 409 : 422 })
  );
};

const keep = async <Schema extends z.ZodType, Outcome extends object>(
  c: Context<Env>,
  services: Services,
  form: FormPage<Schema, Outcome>,
  { request, fields }: AcceptedForm,
) => {
  const outcome = await form.keep?.(request, fields, c.req.param());
  if (!outcome) return c.notFound();
  if (isRefusal(outcome)) return refused(c, services, form, { refusal: outcome, fields });
  return byItself(c) ? saved(c, services, outcome.saved) : c.redirect(`${c.req.path}?kept=1`, 303);
};

const submit = async <Schema extends z.ZodType, Outcome extends object>(
  c: Context<Env>,
  services: Services,
  form: FormPage<Schema, Outcome>,
) => {
  const params = c.req.param();
  const { request, fields } = await acceptForm(c, services);
  if (form.keep && fields.button?.[0] === 'keep') return keep(c, services, form, { request, fields });
  const input = form.schema.safeParse(form.read(fields, params));
  if (!input.success) {
    const errors = errorsFrom(input.error);
    return byItself(c) ? told(c, 400, errors) : show(c, services, form, { fields, errors, status: 400 });
  }
  const toPanel = form.mayTurnTo?.(input.data) ?? [];
  const warnings = byItself(c) ? [] : toLookAt({ published: form.publishes?.(input.data) ?? [], toPanel }, fields);
  const turnTo = toTurnTo(toPanel, fields);
  if (warnings.length + turnTo.length > 0)
    return show(c, services, form, { fields, errors: [], status: 200, warnings, turnTo });
  const outcome = await form.command({ ...request, ...expectsOf(fields, form) }, input.data, params);
  if (isRefusal(outcome)) return refused(c, services, form, { refusal: outcome, fields });
  if (byItself(c)) return saved(c, services, form.saved?.(outcome) ?? {});
  return c.redirect(form.thenGoTo(outcome, params, input.data), 303);
};

/** GET shows the form; POST does what it says and goes on (303), or shows it again with all that was typed and what to do. */
export const formPage = <Schema extends z.ZodType, Outcome extends object>(
  services: Services,
  form: FormPage<Schema, Outcome>,
) => new Hono<Env>().get(form.path, (c) => show(c, services, form)).post(form.path, (c) => submit(c, services, form));
