import type { Schemas } from '@lianxi/api-client/client';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import { phaseSaid } from '@lianxi/wording/milestone';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { facts, table } from '../terminal/table';
import { timeOf } from '../terminal/when';

type List = Schemas['StrikeOffList'];

/** The lists of a programme, a line each. */
export function listsLines(lists: readonly List[], desk: Desk): string[] {
  const titles = [{ zh: '编号', en: 'number' }, { zh: '状态', en: 'state' }, { zh: '节点', en: 'milestones' }, { zh: '已销号', en: 'struck off' }, { zh: '签字日期', en: 'signed on' }];
  return table(titles.map((title) => ({ title: desk.text(title) })), lists.map(({ number, phase, items, signature }) => [
    number, say(desk.language, `listPhase.${phase}`), String(items.length), String(items.filter(({ standing }) => standing === 'struck-off').length), signature?.on ?? '',
  ]));
}

/** A list in full: how it stands, what is on it, and the next command to type. */
export function listLines(list: List, desk: Desk): string[] {
  const titles = [{ zh: '措施', en: 'measure' }, { zh: '节点', en: 'milestone' }, { zh: '成果', en: 'result' }, { zh: '汇总单位', en: 'coordinator' }, { zh: '完成日期', en: 'achieved' }, { zh: '文号', en: 'number' }, { zh: '现状', en: 'now' }];
  const rows = list.items.map(({ measure, milestone, text, coordinator, achievedOn, document, standing }) => [String(measure), milestone, text, coordinator, achievedOn ?? '', document ?? '', say(desk.language, `listedStanding.${phaseSaid(milestone, standing)}`)]);
  return [
    desk.text({ zh: `拟销号清单 ${list.number} · ${say('zh', `listPhase.${list.phase}`)}`, en: `strike-off list ${list.number} · ${say('en', `listPhase.${list.phase}`)}` }),
    ...table(titles.map((title) => ({ title: desk.text(title), atMost: 30 })), rows),
    ...facts(historyOf(list, desk), 120),
    ...nextOfList(list, desk),
  ];
}

function historyOf({ drawn, put, signature, check, returns, withdrawal }: List, desk: Desk): [string, string][] {
  const by = ({ at, person, who }: Schemas['StrikeOffList']['drawn']): string => `${timeOf(at)} ${who?.[desk.language] ?? person}`;
  const signed = signature && [desk.text({ zh: '签署', en: 'signed' }), `${by(signature)} · ${signedHow(signature, desk)}`] as [string, string];
  return [
    [desk.text({ zh: '拟制', en: 'drawn up' }), by(drawn)],
    ...returns.map((one): [string, string] => [desk.text({ zh: '退回', en: 'returned' }), `${by(one)} · ${one.reason ?? '—'}`]),
    ...(put ? [[desk.text({ zh: '送签', en: 'put' }), by(put)] as [string, string]] : []),
    ...(signed ? [signed] : []),
    ...(check ? [[desk.text({ zh: '核对', en: 'checked' }), by(check)] as [string, string]] : []),
    ...(withdrawal ? [[desk.text({ zh: '撤销', en: 'withdrawn' }), `${by(withdrawal)} · ${withdrawal.reason ?? '—'}`] as [string, string]] : []),
  ];
}

function signedHow({ as, authority, on, paper }: NonNullable<List['signature']>, desk: Desk): string {
  const who = [say(desk.language, `listSigner.${as}`), authority && `${say(desk.language, `authority.${authority.kind}`)} ${authority.number} ${authority.on}`].filter(Boolean).join(' · ');
  return paper === undefined ? who : desk.text({ zh: `纸质签批 ${on} ${paper.post} ${paper.signer ?? '—'}（${who}）`, en: `on paper ${on} ${paper.post} ${paper.signer ?? '—'} (${who})` });
}

/** What can be done with a list next. */
export function nextOfList({ number, phase, items }: Pick<List, 'number' | 'phase' | 'items'>, desk: Desk, enteredBy: string = office.person): string[] {
  const next = { draft: 'put', put: 'sign', entered: 'check', signed: items.some(({ standing }) => standing === 'as-listed') ? 'strike-off' : undefined, withdrawn: undefined }[phase];
  return next === undefined ? [] : [`${desk.text({ zh: '可办', en: 'next' })} → lianxi lists ${next} ${number}${phase === 'entered' ? desk.asAnother(office.role, enteredBy) : ''}`];
}
