import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import type { Command } from 'commander';
import type { Desk } from '../desk/desk';
import { Usage } from '../desk/ending';
import type { Identity } from '../desk/identity';
import { listCalled } from '../desk/lists';
import type { AuthorityOptions } from './authority';
import { authorityIfSaid, deputyAuthority } from './authority';
import { decide, numbered } from './about-list';
import { fileToSend, saved } from './evidence-files';
import type { OnDesk } from './register';
import { date } from './register';

/** 召集人, as rehearsals have one. */
/** Who decides where no other leader is named. */
export const leader: Identity = post('shizhengfu', 'leader');

interface Signed extends Partial<AuthorityOptions> {
  readonly deputy?: true;
  readonly signer?: string;
  readonly post?: string;
  readonly signedOn?: string;
  /** A file. */
  readonly scan?: string;
}

/** `lists sign`, `lists check`, `lists scan`, `lists return`, `lists unsign`: how a list is signed, on screen or on paper. */
export function signing(group: Command, onDesk: OnDesk): void {
  deputyAuthority(numbered(group, 'sign', '签署，由召集人或经授权的副召集人；或录入纸质签批 · sign it, or enter what was signed on paper', [
    'lianxi lists sign 示例销号清单〔2020〕1号', 'lianxi lists sign 示例销号清单〔2020〕1号 --signer 张某 --post 市长 --signed-on 2020-12-17 --scan ./清单.pdf',
    'lianxi lists sign 示例销号清单〔2020〕1号 --deputy --signer 李某 --post 副市长 --signed-on 2020-12-17 --authority 批示 --number 示例批示〔2020〕12号 --on 2020-12-01 --scan ./清单.pdf',
  ]))
    .option('--deputy', '纸质签批：签署人是经授权的副召集人或副秘书长，不写则为召集人，并写明授权依据 · by an authorised deputy, whose authority is stated')
    .option('--signer <name>', '纸质签批：签署人姓名，由办公室或领导工作人员录入 · who signed on paper')
    .option('--post <title>', '纸质签批：签署人职务 · in which post')
    .option('--signed-on <date>', '纸质签批：签署日期 · on which day', date)
    .option('--scan <file>', '纸质签批：扫描件 · its scan')
    .action(onDesk((desk, number: string, said: Signed) => (said.signer === undefined && said.scan === undefined ? sign(desk, number, said) : enter(desk, number, said))));
  numbered(group, 'check', '核对纸质签批的扫描件，由办公室的另一人 · check a signature on paper', ['lianxi lists check 示例销号清单〔2020〕1号 --as lianxi-office-director@office'])
    .action(onDesk(async (desk, number: string) => {
      await decide(desk, number, office, { zh: '已核对', en: 'checked' }, (api, params, { seen }) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/check', { params, body: { seen } }));
    }));
  numbered(group, 'scan', '下载纸质签批的扫描件 · save the scan of a signature on paper', ['lianxi lists scan 示例销号清单〔2020〕1号 --to ./清单.pdf'])
    .requiredOption('--to <file>', '写到哪里 · where to')
    .action(onDesk(async (desk, number: string, { to }: { to: string }) => {
      const [programme, list] = [await desk.programme(), await listCalled(desk, number)];
      await saved(to, () => desk.ask((api) => api.GET('/api/v1/programmes/{programme}/strike-off-lists/{list}/scan', { params: { path: { programme, list: list.id } }, parseAs: 'stream' })), list.signature?.paper?.scan);
      desk.show({ written: to }, () => [desk.text({ zh: `✓ 已写入 ${to}`, en: `✓ Written to ${to}` })]);
    }));
  numbered(group, 'return', '退回：由召集人退回办公室；纸质签批不符的由办公室退回 · return it with a reason', ['lianxi lists return 示例销号清单〔2020〕1号 --reason 请补充印发文件'])
    .requiredOption('--reason <text>', '理由 · why')
    .action(onDesk(async (desk, number: string, { reason }: { reason: string }) => {
      const { phase } = await listCalled(desk, number);
      await decide(desk, number, phase === 'entered' ? office : leader, { zh: '已退回', en: 'returned' }, (api, params) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/return', { params, body: { reason } }));
    }));
  numbered(group, 'unsign', '撤回签署，凭清单销号之前，由签署人或召集人 · take a signature back', ['lianxi lists unsign 示例销号清单〔2020〕1号 --reason 附件有误'])
    .requiredOption('--reason <text>', '理由 · why')
    .action(onDesk(async (desk, number: string, { reason }: { reason: string }) => {
      await decide(desk, number, leader, { zh: '已撤回签署', en: 'signature taken back' }, (api, params) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/signature/withdrawal', { params, body: { reason } }));
    }));
}

const signerOf = ({ deputy }: Signed) => (deputy ? 'authorised-deputy' : 'convenor');

async function sign(desk: Desk, number: string, said: Signed): Promise<void> {
  const authority = authorityIfSaid(said);
  await decide(desk, number, leader, { zh: '已签署', en: 'signed' }, (api, params, { seen }) => (
    api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/signature', { params, body: { ...(authority && { authority }), seen } })
  ));
}

/** @throws Usage where the paper is only half described */
async function enter(desk: Desk, number: string, said: Signed): Promise<void> {
  const { signer, post: title, signedOn: on, scan } = said;
  if (signer === undefined || title === undefined || on === undefined || scan === undefined) throw new Usage({ zh: '录入纸质签批须写明：--signer、--post、--signed-on、--scan。', en: 'A signature on paper needs --signer, --post, --signed-on and --scan.' });
  const file = await fileToSend(scan);
  const [as, authority] = [signerOf(said), authorityIfSaid(said)] as const;
  const form = (): FormData => {
    const fields = new FormData();
    for (const [name, value] of Object.entries({ as, signer, post: title, on, ...(authority && { 'authority.kind': authority.kind, 'authority.number': authority.number, 'authority.on': authority.on }) })) fields.append(name, value);
    fields.append('file', file.bytes, file.name);
    return fields;
  };
  await decide(desk, number, office, { zh: '已录入纸质签批，待另一人核对', en: 'entered; another person checks it' }, (api, params) => (
    // What the form holds; it travels as it is made above.
    api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/paper-signature', { params, body: { as, signer, post: title, on, file: file.name }, bodySerializer: form })
  ));
}
