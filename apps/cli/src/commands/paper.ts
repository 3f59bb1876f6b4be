import { basename } from 'node:path';
import type { Client } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import type { Command } from 'commander';
import type { Desk } from '../desk/desk';
import { linkLines, workflowsOf } from '../desk/links';
import { listCalled } from '../desk/lists';
import { taskOf } from '../desk/tasks';
import { milestoneArguments } from './about-milestone';
import { written } from './paper-files';
import type { Register } from './register';
import { command, measureNumber } from './register';

/** Where a paper is written to, and whether a file that is there may be lost. */
interface Place {
  readonly to?: string;
  readonly overwrite?: boolean;
}

/** `paper task`, `paper sign-off`, `paper countersign`, `paper list`: Word documents that are signed and sealed by hand. */
export const paper: Register = (parent, onDesk) => {
  const group = parent.command('paper').summary('打印文书 · papers to be signed by hand').description('打印文书 · papers to be signed by hand');
  const one = (usage: string, summary: string, examples: readonly string[]): Command => placed(command(group, { usage, summary, examples }));
  one('task', '任务办理单 · a task as it is handed over', ['lianxi paper task 3'])
    .argument('<measure>', '措施序号 · number of the measure', measureNumber)
    .action(onDesk(async (desk, measure: number, place: Place) => {
      await ofTask(desk, measure, place, (api, id) => api.GET('/api/v1/tasks/{id}/papers/task-sheet', { params: { path: { id } }, parseAs: 'arrayBuffer' }));
    }));
  milestoneArguments(one('sign-off', '签批单 · a submission, to be signed and sealed', ['lianxi paper sign-off 3 d5-2020', 'lianxi paper sign-off 3 d5-2020 --to ./签批单.docx --overwrite']))
    .action(onDesk(async (desk, measure: number, key: string, place: Place) => {
      desk.subject = { measure, milestone: key };
      await ofTask(desk, measure, place, (api, id) => api.GET('/api/v1/tasks/{id}/milestones/{key}/papers/sign-off-sheet', { params: { path: { id, key } }, parseAs: 'arrayBuffer' }));
    }));
  milestoneArguments(one('countersign', '会签单 · a text, with a place for each signer', ['lianxi paper countersign 3 d5-2020']))
    .action(onDesk(async (desk, measure: number, key: string, place: Place) => {
      desk.subject = { measure, milestone: key };
      await ofTask(desk, measure, place, (api, id) => api.GET('/api/v1/tasks/{id}/milestones/{key}/papers/countersignature-sheet', { params: { path: { id, key } }, parseAs: 'arrayBuffer' }));
    }));
  one('list', '拟销号清单 · what the convenor is to sign', ['lianxi paper list 示例销号清单〔2020〕1号', 'lianxi paper list --to ./拟销号清单.docx'])
    .argument('[list]', '清单编号，不写则为全部待列入的 · number of a list; all that waits for one when left out')
    .action(onDesk(async (desk, number: string | undefined, place: Place) => {
      const programme = await desk.programme();
      const list = number === undefined ? undefined : (await listCalled(desk, number)).id;
      const path = await print(desk, place, (api) => api.GET('/api/v1/programmes/{programme}/papers/strike-off-list', { params: { path: { programme }, query: { list } }, parseAs: 'arrayBuffer' }));
      const workflows = await workflowsOf(desk, programme);
      desk.show({ written: path, workflows }, () => [...told(desk, path), ...linkLines('all', workflows, desk)]);
    }));
};

/** The option that says where to, and the one by which somebody takes it upon themselves to lose what is there. */
function placed(one: Command): Command {
  return one
    .option('--to <file>', '写到哪里，不写即原名 · where to; its own name when left out')
    .option('--overwrite', '文件已存在的，覆盖它 · over a file that is there');
}

async function ofTask(desk: Desk, measure: number, place: Place, ask: (api: Client, id: string) => Promise<Reply<ArrayBuffer>>): Promise<void> {
  const { id, workflow } = await taskOf(desk, measure);
  const path = await print(desk, place, (api) => ask(api, id));
  desk.show({ written: path, workflow }, () => [...told(desk, path), ...linkLines('one', workflow, desk)]);
}

/** Reads a paper and writes it under the name it comes with, or the one that was asked for. */
async function print(desk: Desk, { to, overwrite = false }: Place, ask: (api: Client) => Promise<Reply<ArrayBuffer>>): Promise<string> {
  let named = 'paper.docx';
  const bytes = await desk.ask(async (api) => {
    const reply = await ask(api);
    named = nameIn(reply.response.headers.get('content-disposition')) ?? named;
    return reply;
  });
  return written(to ?? named, new Uint8Array(bytes), overwrite);
}

/** The name of a download, without any folder (RFC 8187). */
function nameIn(disposition: string | null): string | undefined {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return name === undefined ? undefined : basename(decodeURIComponent(name));
}

const told = (desk: Desk, path: string): string[] => [desk.text({ zh: `✓ 已写入 ${path}`, en: `✓ Written to ${path}` })];
