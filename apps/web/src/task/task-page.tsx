import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { shell as shellEn } from '@lianxi/wording/en/page/shell';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { shell as shellZh } from '@lianxi/wording/zh/page/shell';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { authoritySaid } from '../look/authority-said';
import { useLanguage, useWords } from '../look/choices';
import { decidersOf } from '../look/deciders';
import { Since } from '../look/since';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { useSession } from '../session/session';
import { useProgramme } from '../shell/programme';
import { Bureaus, Clause } from './clause';
import { Evidence } from './evidence';
import { Ladder } from './ladder';
import { MilestoneCard } from './milestone';
import { evidenceQuery, taskQuery } from './queries';
import { Conclusion } from './conclusion';
import { ScanLink } from './scan-link';
import { Coordinator, Receipt, ReceiptFor } from './task-acts';
import { Timeline } from './timeline';
import { Transfer } from './transfer';
import './task.css';

/** 任务: one measure's task. */
export function TaskPage(): ReactNode {
  const words = useWords({ zh, en });
  const { id } = useProgramme();
  const { measure = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(taskQuery(id, measure));
  useTitle(data ? fill(words.title, { measure: data.measure, heading: data.heading }) : error ? words.notShown : words.notThere);
  if (error) return <section><h1>{words.notShown}</h1><Failure error={error} again={() => { void refetch(); }} /></section>;
  if (data === undefined) return <Loading />;
  if (data === null) return <NotThere programme={id} />;
  // What was begun on one task is not carried over to another, by a way back in the window's history.
  return <Whole key={data.id} task={data} />;
}

/** No such task, or none for this reader: where those are that there are. */
function NotThere({ programme }: { readonly programme: string }): ReactNode {
  const [words, shell] = [useWords({ zh, en }), useWords({ zh: shellZh, en: shellEn })];
  return (
    <section className="dead-end">
      <h1>{words.notThere}</h1>
      <p>{words.notThereNext}</p>
      <p><Link className="button" to="/$programme" params={{ programme }}>{shell.toToday}</Link> <Link className="button" to="/$programme/ledger" params={{ programme }}>{words.toTasks}</Link></p>
    </section>
  );
}

function Whole({ task }: { readonly task: Schemas['Task'] }): ReactNode {
  const words = useWords({ zh, en });
  const { data: files = [], error: withoutFiles, refetch } = useQuery(evidenceQuery(task.programme, task.id));
  // What one attaches oneself is no surprise to a form that is open: it goes on with it.
  const [attached, setAttached] = useState(0);
  // An address that names a milestone leads to it once it stands here.
  useEffect(() => { document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(); }, [task.id]);
  const struckOff = task.milestones.filter(({ phase }) => phase === 'struck-off').length;
  return (
    <>
      <Head task={task} />
      <Waiting task={task} />
      <section aria-labelledby="milestones">
        <h2 id="milestones">{words.milestones} <span className="count">{fill(words.milestoneProgress, { count: struckOff, all: task.milestones.length })}</span></h2>
        {task.milestones.some(({ shown }) => shown === 'part') && <p className="hint">{words.partOnly}</p>}
        {task.milestones.map((milestone) => <MilestoneCard key={milestone.key} task={task} milestone={milestone} files={files.filter(({ milestone: of }) => of === milestone.key)} attached={attached} />)}
      </section>
      <Clause task={task} />
      <Bureaus task={task} />
      <Evidence task={task} files={files} error={withoutFiles} again={() => { void refetch(); }} onAttached={() => { setAttached((before) => before + 1); }} />
      <Ladder task={task} />
      <Timeline task={task} />
    </>
  );
}

function Head({ task }: { readonly task: Schemas['Task'] }): ReactNode {
  const { role } = useSession();
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { measure, heading, section, progress, phase, flags, coordinator, workflow, id, conclusion } = task;
  const [before = '', after = ''] = words.title.split('{{heading}}');
  return (
    <>
      <h1>{fill(before, { measure })}<span lang="zh-CN">{heading}</span>{after}</h1>
      <p className="lead"><span lang="zh-CN">{section}</span> · {standing.phase[phase]} · {fill(words.coordinator, { name: coordinator.name })}{coordinator.provisional && words.provisional}</p>
      <p className="marks"><span className={`mark ${progress}`}>{standing.progress[progress]}</span>{flags.map((flag) => <span key={flag} className="mark flag">{standing.flag[flag]}</span>)}</p>
      {conclusion && <p>{fill(words.concludedAs, { as: standing.conclusion[conclusion.as], authority: authoritySaid(conclusion.authority, standing) })}<ScanLink task={id} scan={conclusion.authority.scan} /></p>}
      <p className="acts no-print"><a className="button" href={`/api/v1/tasks/${id}/papers/task-sheet`}>{words.printSheet}</a> {role === 'office' && <a href={workflow} target="_blank" rel="noreferrer">{words.forStaff}</a>}</p>
    </>
  );
}

/** What its reader may do about the whole task, until it is concluded. */
function OfWhole({ task }: { readonly task: Schemas['Task'] }): ReactNode {
  return <><Receipt task={task} /><ReceiptFor task={task} /><Coordinator task={task} /><Transfer task={task} /><Conclusion task={task} /></>;
}

/** Whom the task waits for, a sentence each, and what of it the reader does for the whole task. */
function Waiting({ task }: { readonly task: Schemas['Task'] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { waitingFor } = task;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.waitingNow}</h2>
      {waitingFor.length === 0 && <p className="empty">{words.nobody}</p>}
      <ul className="lines">
        {decidersOf(waitingFor).map(({ what, role, bureau, milestone, sentence, since, days }) => (
          <li key={`${what} ${bureau} ${milestone ?? ''}`} className="said">{plainly(language, sentence[language])} {what === 'extension' && role === 'leader' && words.thenRegistered} <Since since={since} days={days} by={task.milestones.find(({ key }) => key === milestone)?.reportBy} /></li>
        ))}
      </ul>
      {task.phase !== 'concluded' && <OfWhole task={task} />}
    </section>
  );
}
