import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import type { AuthorityOptions } from './authority';
import { authorityIfAny, authorityIfSaid, authorityScan } from './authority';
import { actOn, milestoneArguments } from './about-milestone';
import { leader } from './list-signing';
import type { Register } from './register';
import { command, date } from './register';

/** `extension request|withdraw|grant|refuse`: a later date is asked for, taken back, and decided by whoever may move it. */
export const extension: Register = (parent, onDesk) => {
  const group = parent.command('extension').summary('延期：申请、撤回、批准、不予批准 · a later date').description('延期：申请、撤回、批准、不予批准 · a later date');
  request(group, onDesk);
  withdraw(group, onDesk);
  grant(group, onDesk);
  refuse(group, onDesk);
};

const request: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'request',
    summary: '申请延期，由汇总单位在到期前提出 · ask for a later date',
    examples: ["lianxi extension request 3 d5-2020 --until 2021-03-31 --reason '省级配套政策尚未出台。'"],
  }))
    .requiredOption('--until <date>', '新期限 · the new date', date)
    .requiredOption('--reason <text>', '理由 · why')
    .action(onDesk(async (desk, measure: number, milestone: string, { until, reason }: { until: string; reason: string }) => {
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, 'liaison'),
        enter: (api, params) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension', { params, body: { dueOn: until, reason } }),
        done: { zh: `已申请 ${milestone} 延期至 ${until}`, en: `An extension of ${milestone} to ${until} is asked for` },
      });
    }));
};

const withdraw: Register = (parent, onDesk) => {
  milestoneArguments(command(parent, {
    usage: 'withdraw',
    summary: '撤回延期申请，决定之前由汇总单位办理 · take a request back before it is decided',
    examples: ["lianxi extension withdraw 3 d5-2020 --reason '政策已出台，可按期完成。'"],
  }))
    .requiredOption('--reason <text>', '撤回理由 · why')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason }: { reason: string }) => {
      await actOn(desk, { measure, milestone }, {
        by: ({ coordinator }) => post(coordinator.bureau, 'liaison'),
        enter: (api, params) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/withdrawal', { params, body: { reason } }),
        done: { zh: `已撤回 ${milestone} 的延期申请，期限不变`, en: `The request for an extension of ${milestone} is taken back: its date stays` },
      });
    }));
};

const grant: Register = (parent, onDesk) => {
  milestoneArguments(authorityScan(authorityIfAny(command(parent, {
    usage: 'grant',
    summary: '批准延期：办公室凭依据登记，市领导不写依据、直接决定 · grant it: on an authority by the office, without one by the leader',
    examples: ['lianxi extension grant 3 d5-2020 --authority instruction --number 批示〔2020〕12号 --on 2020-12-16'],
  }))))
    .action(onDesk(async (desk, measure: number, milestone: string, said: Partial<AuthorityOptions>) => {
      await actOn(desk, { measure, milestone }, {
        about: 'extension',
        by: () => (said.authority === undefined ? leader : office),
        enter: (api, params, seeing) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/grant', { params, body: { authority: authorityIfSaid(said), ...seeing } }),
        done: { zh: `已批准 ${milestone} 延期，督促步骤随之重排`, en: `${milestone} has a later date, and its ladder with it` },
      });
    }));
};

const refuse: Register = (parent, onDesk) => {
  milestoneArguments(authorityScan(authorityIfAny(command(parent, {
    usage: 'refuse',
    summary: '不予延期：办公室凭依据登记，市领导不写依据、直接决定 · refuse it: on an authority by the office, without one by the leader',
    examples: ['lianxi extension refuse 3 d5-2020 --authority minutes --number 1 --on 2020-12-16 --reason 不具备'],
  }))))
    .requiredOption('--reason <text>', '理由 · why')
    .action(onDesk(async (desk, measure: number, milestone: string, { reason, ...said }: Partial<AuthorityOptions> & { reason: string }) => {
      await actOn(desk, { measure, milestone }, {
        about: 'extension',
        by: () => (said.authority === undefined ? leader : office),
        enter: (api, params, seeing) => api.POST('/api/v1/tasks/{id}/milestones/{key}/extension/refusal', { params, body: { authority: authorityIfSaid(said), reason, ...seeing } }),
        done: { zh: `不予 ${milestone} 延期，期限不变`, en: `No extension of ${milestone}: its date stays` },
      });
    }));
};
