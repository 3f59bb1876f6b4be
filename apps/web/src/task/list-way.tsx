import type { Schemas } from '@lianxi/api-client/client';
import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { task as en } from '@lianxi/wording/en/page/task';
import { today as todayEn } from '@lianxi/wording/en/page/today';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { today as todayZh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { useRights } from '../session/rights';
import { useSession } from '../session/session';
import { ListLink } from '../today/lines';
import { listStepOf } from './offered';

/** The way to the strike-off list a milestone waits for: first among its acts for whom it waits, a link for whoever else reads lists. */
export function ListWay({ task, milestone }: { readonly task: Schemas['Task']; readonly milestone: string }): ReactNode {
  const [words, today] = [useWords({ zh, en }), useWords({ zh: todayZh, en: todayEn })];
  const { role } = useSession();
  const mayRead = useRights().can('read', 'StrikeOffList');
  const waiting = task.waitingFor.find((one) => one.milestone === milestone && (one.what === 'listing' || one.what === 'list' || (one.what === 'strike-off' && one.list !== undefined)));
  if (!waiting || !mayRead) return null;
  const { list } = waiting;
  const step = waiting.role === role ? today.goList[listStepOf(waiting)] : undefined;
  if (list) return <p className="acts"><ListLink list={list.id} className={step === undefined ? undefined : 'button first'}>{step ?? fill(words.toList, { number: list.number })}</ListLink></p>;
  return step !== undefined && <p className="acts"><Link to="/$programme/lists" params={{ programme: task.programme }} hash="draw-up" className="button first">{step}</Link></p>;
}
