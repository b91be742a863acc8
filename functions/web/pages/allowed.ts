import type { Actor } from '@wardmote/domain/actor';
import type { Meeting } from '@wardmote/domain/meeting';
import type { Panel } from '@wardmote/domain/panel';
import { check, type PolicyAction } from '@wardmote/domain/policy';
import { isRefusal, type Refusal } from '@wardmote/domain/refusal';
import { targetOf } from '@wardmote/use-cases/panel-command';

type OfPanel = {
  readonly panel: Pick<Panel, 'id' | 'patches' | 'borough'>;
  readonly meeting?: Pick<Meeting, 'jointWith'>;
};

/** What a form shows, to those alone who may send it: the policy table answers a GET as it would the POST. */
export const allowed = <View extends OfPanel>(
  actor: Actor,
  action: PolicyAction,
  view: View | Refusal,
): View | Refusal => (isRefusal(view) ? view : (check(actor, action, targetOf(view.panel, view.meeting)) ?? view));
