import { Link } from '@tanstack/react-router';
import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { minuteIn } from '@lianxi/wording/moment';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { words as standingEn } from '@lianxi/wording/en/words';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { HoldingLine } from '../organisation/holding';
import { api } from '../record/client';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';

type Sheet = Schemas['Handover'];

/** 交接单: what passed over when a post last changed hands. */
export function Handover({ post }: { readonly post: string }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { data, error, refetch } = useQuery({ queryKey: [recordKey, 'handover', post], queryFn: () => answered(api.GET('/api/v1/organisation/posts/{post}/handover', { params: { path: { post } } })) });
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  if (data.at === undefined) return <p className="empty">{words.handover.none}</p>;
  return (
    <div className="decision">
      <p><strong>{fill(words.handover.at, { moment: minuteIn(language, data.at) })}</strong></p>
      {(['outgoing', 'incoming', 'substitutes'] as const).map((side) => (
        <div key={side}><h4>{words.handover[side]}</h4>{data[side].length === 0 ? <p className="empty">{words.handover.nobody}</p> : <ul>{data[side].map((one) => <li key={one.person + one.from} className="holder"><HoldingLine holding={one} /></li>)}</ul>}</div>
      ))}
      <p>{fill(words.handover.ended, { sessions: data.endedSessions, tokens: data.endedTokens.length })}</p>
      {data.tasks === undefined ? <p className="hint">{words.handover.hidden}</p> : <Passed sheet={data} />}
    </div>
  );
}

function Passed({ sheet: { tasks = [], toDos = [], unread = [], drafts = [] } }: { readonly sheet: Sheet }): ReactNode {
  const [words, lookWords, standing, language] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const link = ({ programme, measure, heading }: { readonly programme: string; readonly measure: number; readonly heading: string }): ReactNode => (
    <Link to="/$programme/tasks/$measure" params={{ programme, measure: String(measure) }}>{fill(lookWords.measure, { measure })} <span lang="zh-CN">{heading}</span></Link>
  );
  return (
    <>
      <h4>{words.handover.toDos}</h4>
      {toDos.length === 0 ? <p className="empty">{words.handover.noToDos}</p> : <ul className="plain-list">{toDos.map((one) => <li key={one.task + one.what + (one.milestone ?? '')}>{link(one)} {plainly(language, one.sentence[language])}</li>)}</ul>}
      <h4>{words.handover.tasks}</h4>
      {tasks.length === 0 ? <p className="empty">{words.handover.noTasks}</p> : <ul className="plain-list">{tasks.map((one) => <li key={one.task}>{link(one)} <span className="count">{standing.duty[one.duty]}</span></li>)}</ul>}
      <h4>{words.handover.unread}</h4>
      {unread.length === 0 ? <p className="empty">{words.handover.noUnread}</p> : <ul className="plain-list">{unread.map((one) => <li key={`${one.task ?? one.list?.id ?? ''} ${one.seq}`}>{plainly(language, one.why[language])}</li>)}</ul>}
      <p>{fill(words.handover.drafts, { count: drafts.length })}</p>
    </>
  );
}
