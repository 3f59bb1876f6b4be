import type { Schemas } from '@lianxi/api-client/client';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { dateOf } from '../terminal/when';
import type { Names } from './check-words';

/** That something was erased, by which act and on what: it is neither missing nor altered. */
export function erasureLine({ aggregate, seq, at, of, person, authority, keptUntil = '' }: Schemas['Verification']['erasures'][number], { tasks }: Names, desk: Desk): string {
  const on = authority ? `${say(desk.language, `authority.${authority.kind}`)} ${authority.number}` : desk.text({ zh: `保管至${keptUntil}期满`, en: `kept until ${keptUntil}` });
  const what = person === undefined
    ? { zh: `${tasks.get(aggregate) ?? aggregate} 事件 ${of ?? ''} 的原文`, en: `what was written with event ${of ?? ''} of ${tasks.get(aggregate) ?? aggregate}` }
    : { zh: `${person} 的姓名`, en: `the name of ${person}` };
  return desk.text({ zh: `– 已删除：${what.zh}，${dateOf(at)} 办理（事件 ${seq}），依据 ${on}`, en: `– erased: ${what.en}, by act ${seq} of ${dateOf(at)}, on ${on}` });
}
