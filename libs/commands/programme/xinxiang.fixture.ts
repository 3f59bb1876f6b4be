import type { Instant } from '@lianxi/domain/calendar/time';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import { TellEntity } from '@lianxi/persistence/record/tell.entity';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { planToTasks } from '@lianxi/plan/programme/tasks';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import type { DataSource } from 'typeorm';
import type { Request } from '../path/request';
import { requestHash } from '../path/request';
import type { SpokenCommand } from '../task/free-text';
import type { TaskRequest } from '../task/task-commands';
import type { ActivationRequest } from './activation';
import type { ClockRequest } from './clock';

/** 2020-10-12, 09:30 in Shanghai. */
export const activation: Instant = '2020-10-12T01:30:00.000Z';

export const actor = (role: Role, bureau = 'lianxi-office', person = `${bureau}-${role}`): Actor => ({ person, bureau, role });
export const office = actor('office');

let keys = 0;

/** A request by somebody; a new Idempotency-Key unless one is given. */
export function request(by: Actor, said: object, key = `key-${keys += 1}`): Request {
  return { actor: by, key, bodyHash: requestHash('POST', '/', JSON.parse(JSON.stringify(said)) as object as never) };
}

export const asked = (by: Actor, command: SpokenCommand, key?: string): TaskRequest => ({ ...request(by, command, key), command });
export const clockAsked = (command: ClockRequest['command'], key?: string): ClockRequest => ({ ...request(office, command, key), command });

/** The request that brings Xinxiang's plan to life as a rehearsal. */
export function activationOf(programme: string, clock: ProgrammeClock = { kind: 'standing', at: activation }, key?: string): ActivationRequest {
  return {
    ...request(office, { programme }, key),
    programme: {
      id: programme,
      title: xinxiangPlan.document.title,
      planStatus: { kind: 'draft' },
      mode: 'rehearsal',
      clock,
      policyVersion: defaultPolicy.version,
      calendarVersion: chinaCalendar.version,
    },
    measures: planToTasks(xinxiangPlan, chinaCalendar),
    plan: { version: 'xinxiang', body: xinxiangPlan },
    policy: defaultPolicy,
    calendar: chinaCalendar,
  };
}

/** The same under another policy. */
export const under = (policy: Policy, request: ActivationRequest): ActivationRequest => ({ ...request, policy, programme: { ...request.programme, policyVersion: policy.version } });

/** How the telling of a task stands. */
export async function tellOf(record: DataSource, taskId: string): Promise<TellEntity> {
  return await record.manager.findOneByOrFail(TellEntity, { taskId });
}

/** What the dispatcher does when a workflow has been told all there is. */
export async function deliverAll(record: DataSource): Promise<void> {
  await record.query('UPDATE tell SET delivered = version');
}
