import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { task as en } from '@lianxi/wording/en/page/task';
import { task as zh } from '@lianxi/wording/zh/page/task';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { NotConfirmed } from '../lists/not-confirmed';
import { useAddress } from '../look/address';
import { useWords } from '../look/choices';
import { Loading } from '../look/states';
import { useRights } from '../session/rights';
import { useSession } from '../session/session';
import { ActForm } from './act-form';
import { useProgramme } from '../shell/programme';
import type { MilestoneAct } from './acts';
import { acts } from './acts';
import { ListWay } from './list-way';
import { actsFor, awaitedOf, isByOfflineList, withoutOthersDate } from './offered';
import { roundQuery } from './queries';

interface ActsProps {
  readonly task: Schemas['Task'];
  readonly milestone: Schemas['Milestone'];
  readonly files: readonly Schemas['Evidence'][];
  /** How many files the reader has attached since the page was opened. */
  readonly attached: number;
}

/** The acts that are open to the reader; the form of one at a time. A form stays open with what was typed when somebody else was faster. */
export function MilestoneActs({ task, milestone, files, attached }: ActsProps): ReactNode {
  const words = useWords({ zh, en });
  const { bureau, role, post, posts } = useSession();
  const rights = useRights();
  const { today } = useProgramme();
  const offered = withoutOthersDate(actsFor(milestone, task, rights, { bureau, today }), milestone, { post, posts });
  const [chosen, choose] = useState<MilestoneAct>();
  const place = useRef<HTMLDivElement>(null);
  const isLedTo = useRef(false);
  const notNow = useActInAddress(milestone.key, offered, (act) => { isLedTo.current = true; choose(act); });
  useEffect(() => {
    if (chosen === undefined) return;
    if (isLedTo.current) leadTo(place.current);
    else place.current?.scrollIntoView({ block: 'nearest' });
    isLedTo.current = false;
  }, [chosen]);
  // A changed text begins as the one it changes.
  const { data: round } = useQuery({ ...roundQuery(task.programme, task.id, milestone.key), enabled: chosen === 'changeText' });
  const first = awaitedOf(offered, milestone, task, { bureau, role });
  const titleOf = (act: MilestoneAct): string => (isByOfflineList(act, milestone) ? words.offlineStrikeOff : words.act[act].title);
  return (
    <div className="milestone-acts" ref={place}>
      {rights.can('appointCoordinator', 'Task') && isLastUnconfirmed(task, milestone) && <NotConfirmed measure={task.measure} />}
      <ListWay task={task} milestone={milestone.key} />
      {notNow !== undefined && chosen === undefined && <p className="next" role="status">{fill(words.notNow, { act: titleOf(notNow) })}</p>}
      {offered.length > 0 && (
        <div className="acts">
          {offered.map((act) => <button key={act} type="button" className={act === first && chosen === undefined ? 'first' : undefined} aria-expanded={act === chosen} onClick={() => { choose(act === chosen ? undefined : act); }}>{titleOf(act)}</button>)}
        </div>
      )}
      {chosen === 'changeText' && !round && <Loading />}
      {chosen !== undefined && (chosen !== 'changeText' || round) && <ActForm key={chosen} act={chosen} task={task} milestone={milestone} files={files} attached={attached} isGone={!offered.includes(chosen)} {...(chosen === 'changeText' && round?.text !== undefined && { beforehand: { text: round.text } })} close={() => { choose(undefined); }} />}
    </div>
  );
}

/** Who was led to a form goes on in it, and sees of which milestone it is; where that is far above, the form alone. */
function leadTo(place: HTMLElement | null): void {
  const form = place?.querySelector('form');
  place?.closest('.milestone')?.scrollIntoView();
  if (form && form.getBoundingClientRect().top > innerHeight * 0.75) place?.scrollIntoView({ block: 'nearest' });
  form?.focus({ preventScroll: true });
}

/** An address names an act beside its milestone: `?act=approval#d5-2020` opens the form, or that for a body which answers on paper. What it names and this reader cannot do now is answered. */
function useActInAddress(milestone: string, offered: readonly MilestoneAct[], open: (act: MilestoneAct) => void): MilestoneAct | undefined {
  const [{ act }] = useAddress();
  const hash = useLocation({ select: (at) => at.hash });
  const meant = hash === milestone ? offered.find((one) => one === act || one === `${act ?? ''}For`) : undefined;
  const [isBegun, begin] = useState(false);
  useEffect(() => {
    if (meant === undefined || isBegun) return;
    begin(true);
    open(meant);
  }, [meant, isBegun, open]);
  return hash === milestone && !isBegun && meant === undefined ? actNames.find((one) => one === act) : undefined;
}

const actNames = Object.keys(acts) as readonly MilestoneAct[];

/** The last of its measure that is not struck off, while the coordinator is provisional: it cannot be struck off yet, which concerns whoever confirms one. */
function isLastUnconfirmed({ coordinator, milestones }: Schemas['Task'], { key, phase }: Schemas['Milestone']): boolean {
  return coordinator.provisional && phase !== 'open' && phase !== 'struck-off' && milestones.every((one) => one.key === key || one.phase === 'struck-off');
}
