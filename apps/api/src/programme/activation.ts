import type { ActivationRequest } from '@lianxi/commands/programme/activation';
import type { Request } from '@lianxi/commands/path/request';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy, housedIn, practisedIn } from '@lianxi/domain/escalation/policy';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { PlanRefused, parsePlan } from '@lianxi/plan/linter/parse-plan';
import { practiceOf } from '@lianxi/plan/programme/practice';
import { planToTasks } from '@lianxi/plan/programme/tasks';
import type { Plan } from '@lianxi/plan/schema/plan';
import { Problem } from '../http/problem';
import type { ActivationBody } from './programme.requests';

/** A form of activation whose plan has been found, and found sound. */
type WithPlan = Omit<ActivationBody, 'plan' | 'planOf' | 'issued'> & { readonly plan: Plan };

/**
 * What a plan document and a form come to: the programme, its measures, and the documents it runs under.
 * @param recorded the rules that the plan names, as the record has them
 */
export function activationOf({ id, mode, plan, startsAt, policy: own }: WithPlan, wall: Instant, recorded?: Policy): Omit<ActivationRequest, keyof Request> {
  const policy = housedIn(practisedIn(own ?? policyOf(plan, recorded), practiceOf(plan)), plan.office?.housedBy);
  const clock: ProgrammeClock = mode === 'live' ? { kind: 'live' } : { kind: 'standing', at: startsAt ?? wall };
  return {
    programme: {
      id, mode, clock,
      title: plan.document.title,
      planStatus: plan.document.status,
      policyVersion: policy.version,
      calendarVersion: chinaCalendar.version,
    },
    measures: planToTasks(plan, chinaCalendar),
    // A programme runs one plan, once: the plan as activated goes by the programme's id.
    plan: { version: id, body: plan },
    policy,
    calendar: chinaCalendar,
  };
}

/** The policies a plan may name besides those of the record, by version. */
const policies: ReadonlyMap<string, Policy> = new Map([defaultPolicy].map((policy) => [policy.version, policy]));

/** The rules the plan asks for: those of today, or others that were lived through in a rehearsal before and stand in the record; in force it runs under no others. */
function policyOf({ ladder }: Plan, recorded: Policy | undefined): Policy {
  const policy = policies.get(ladder.policy) ?? recorded;
  if (!policy) throw new Problem('policy-unknown', { field: 'plan.ladder.policy', params: { policy: ladder.policy, known: [...policies.keys()].join(', ') } });
  return policy;
}

/** What somebody reads on the paper is what the plan says. @throws Problem where it is not; a plan that was never issued is refused by the rule */
export function mustAgree({ document: { status } }: Plan, issued: ActivationBody['issued']): void {
  if (issued === undefined || status.kind === 'draft') return;
  if (issued.number !== status.number) throw new Problem('issue-differs', { field: 'issued.number', params: { number: status.number, on: status.on } });
  if (issued.on !== status.on) throw new Problem('issue-differs', { field: 'issued.on', params: { number: status.number, on: status.on } });
}

/** @throws Problem with all that is wrong with a plan's document */
export function soundPlan(document: Record<string, unknown>): Plan {
  try {
    return parsePlan(document);
  } catch (error) {
    if (!(error instanceof PlanRefused)) throw error;
    const errors = error.errors.map(({ path, message }) => ({ field: path.replace(/^\$/, 'plan'), ...message }));
    throw new Problem('plan-invalid', { field: 'plan', params: { count: errors.length }, errors: errors.slice(0, 20) });
  }
}
