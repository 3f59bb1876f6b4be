import { bureauName } from '@lianxi/api-client/bureau-name';
import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { phaseSaid } from '@lianxi/wording/milestone';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { NotConfirmed } from '../lists/not-confirmed';
import { useWords } from '../look/choices';
import { DraftAside } from '../look/draft-aside';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { tellDone } from '../record/done';
import { useDraft } from '../record/draft';
import { seeAgain } from '../record/queries';
import { isRefusal } from '../record/refusal';
import { policyQuery } from '../rehearsal/queries';
import { tick } from '../rehearsal/ticks';
import { useRights } from '../session/rights';
import { useSession } from '../session/session';
import { useProgramme } from '../shell/programme';
import type { MilestoneAct } from './acts';
import { acts } from './acts';
import type { Filled, Place } from './asked';
import { isAsked, returnToContribution } from './asked';
import type { Choices } from './asked-field';
import { AskedField } from './asked-field';
import { Demanded } from './demanded';
import { demandsOn } from './demands';
import { useDoneWords } from './done-words';
import { isFilled, usualOf } from './filled';
import { askedOf, authoritiesFor, behalves, stepsPassed } from './offered';
import { evidenceQuery, taskQuery } from './queries';
import { scansAmong } from './scans';
import { SignOffSheet } from './sign-off-sheet';

interface ActFormProps {
  readonly act: MilestoneAct;
  readonly task: Schemas['Task'];
  readonly milestone: Schemas['Milestone'];
  /** Files of this milestone, of which one may be a scan. */
  readonly files: readonly Schemas['Evidence'][];
  /** How many files the reader has attached since the page was opened. */
  readonly attached: number;
  /** What a field holds before anything was typed, where that is known better than in general. */
  readonly beforehand?: Filled;
  /** It cannot be done any more: somebody else was faster. What was typed stays. */
  readonly isGone: boolean;
  readonly close: () => void;
}

/** What of a milestone somebody has before them. */
interface Seen {
  readonly seen: string;
  /** The later date asked for. */
  readonly asked: string;
  /** The last step taken. */
  readonly lastStep: string;
  readonly version: number;
}

const seenOf = ({ seen, extension, lastStep, countersignature }: Schemas['Milestone']): Seen => ({ seen, asked: extension?.seen ?? '', lastStep: lastStep?.seen ?? '', version: countersignature?.version ?? 0 });

/** The form of an act: what it asks, what happens next, and why it was not done. */
export function ActForm({ act: name, task, milestone, files, attached, beforehand = {}, isGone, close }: ActFormProps): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const doneOf = useDoneWords(task.measure);
  const { post, bureau } = useSession();
  const { today } = useProgramme();
  const { targets = [], countersignature: { answered = 0 } = {} } = milestone;
  const { data: policy } = useQuery(policyQuery(task.programme));
  const all = askedOf(name, milestone, policy);
  const choices = useChoicesOf(name, task, milestone, files, policy);
  const usual = { ...usualOf(all, { today, behalf: choices.behalf[0]?.[0] ?? '', authority: choices.authorities[0]?.[0] ?? '', to: choices.passed[0]?.[0] ?? '' }), ...beforehand };
  const [filled, type, forget, aside] = useDraft<Filled>([post, task.id, milestone.key, name], usual);
  const asked = all.filter((one) => isAsked(one, filled));
  // What was before somebody's eyes when they began, or last attached something themselves: should it change meanwhile, they are told what changed before it is decided.
  const [began, begin] = useState(() => ({ attached, seen: seenOf(milestone) }));
  if (began.attached !== attached) begin({ attached, seen: seenOf(milestone) });
  const form = useRef<HTMLFormElement>(null);
  const act = useAct((place: Place, key) => acts[name].send(place, key), async () => {
    // The form gives way to what it has done, not to how that stood before.
    await seeAgain(taskQuery(task.programme, String(task.measure)).queryKey);
    forget();
    // Whoever has sent it from its foot is shown what it has become.
    form.current?.closest('.milestone')?.scrollIntoView();
    close();
    if (name === 'approval' || name === 'paper') tick(task.programme, 'signed');
    tellDone(doneOf(name, milestone.key));
  });
  const isTold = isRefusal(act.refusal, 'changed-since-seen', 'countersigned-text-changed');
  const { data: known } = useQuery({ ...evidenceQuery(task.programme, task.id), enabled: name === 'submission' });
  const demands = name === 'submission' && policy ? demandsOn({ task, milestone, files: known && files, document: filled.document ?? '' }, policy) : [];
  const labels = { contributions: words.contributions, document: words.field.document, evidence: words.evidence, countersignature: words.countersignature };
  const missing = [...new Set(stillMissing(...asked.map((one) => [words.field[one.label ?? one.name], isFilled(one, filled, targets)] as const), ...demands.map((one) => [labels[one.name], one.isMet] as const)))];
  const send = (): void => { act.send({ id: task.id, key: milestone.key, ...(isTold ? seenOf(milestone) : began.seen), bureau, targets, filled }); };
  return (
    <form ref={form} tabIndex={-1} className="act-form" aria-label={words.act[name].title} onSubmit={(event) => { event.preventDefault(); send(); }}>
      {isGone && !act.isUnderWay ? <p className="refused" role="alert">{fill(words.gone, { phase: standing.milestonePhase[phaseSaid(milestone.key, milestone.phase)] })}</p> : <p className="next">{words.act[name].next}{isContributing(name) && answered > 0 && <> {fill(words.voidsAnswers, { count: answered })}</>}</p>}
      {isOfSignOffSheet(name) && <SignOffSheet task={task.id} milestone={milestone.key} />}
      <DraftAside aside={aside} />
      <Demanded demands={demands} milestone={milestone.key} />
      {asked.map((one) => (
        <AskedField key={one.name} asked={one} filled={filled} change={type} refusal={act.refusal} choices={choices} />
      ))}
      <Refused refusal={act.refusal} fields={asked.map((one) => one.name)} />
      {isRefusal(act.refusal, 'coordinator-not-confirmed') && <NotConfirmed measure={task.measure} />}
      <div className="acts">
        <Send said={act.isUnderWay ? words.sending : words.act[name].send} missing={missing} isOff={isGone || act.isUnderWay} />
        <button type="button" className="plain" onClick={close}>{words.cancel}</button>
      </div>
    </form>
  );
}

/** Whether what is entered was signed on the 签批单, which is printed first. */
const isOfSignOffSheet = (act: MilestoneAct): boolean => act === 'paper' || act === 'reviewPaper';

/** What a form's choices are between. */
function useChoicesOf(name: MilestoneAct, task: Schemas['Task'], milestone: Schemas['Milestone'], files: readonly Schemas['Evidence'][], policy: Schemas['Policy'] | undefined): Choices {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { bureau } = useSession();
  const rights = useRights();
  const signers = milestone.countersignature?.signers ?? [];
  const named = task.parts.filter((part) => part.bureau !== task.coordinator.bureau).map((part) => [part.bureau, part.name] as const);
  const owed = name === 'answerFor' ? signers : milestone.contributions.filter(({ state }) => state === 'awaited').map((one) => one.bureau);
  const spoken = behalves(name === 'answerFor' ? 'answerCountersignature' : 'contribute', bureau, task, rights);
  return {
    task: task.id, milestone: milestone.key, targets: milestone.targets ?? [],
    partners: named, signers: named.filter(([one]) => signers.includes(one)), others: named.filter(([one]) => !signers.includes(one)),
    behalf: named.filter(([one]) => spoken.includes(one) && owed.includes(one)),
    passed: stepsPassed(milestone).map((step) => (typeof step === 'string' ? [step, words.choice[step]] : [`${returnToContribution}${step.contributor}`, fill(words.choice.contribution, { name: bureauName(task, step.contributor) })])),
    authorities: Object.entries(standing.authority).filter(([kind]) => authoritiesFor(name, milestone.dateOrigin, policy)?.includes(kind) ?? true),
    scans: (of, whose = bureau) => scansAmong(files, of, milestone, whose).map(({ sha256, name: file }) => [sha256, file ?? words.erasedName]),
  };
}

/** Acts by which a contribution comes to be filed anew: what was answered to its 会签 by then is void. */
const isContributing = (act: MilestoneAct): boolean => act === 'contribution' || act === 'contributionFor' || act === 'contributionWithdrawal' || act === 'contributionReturn';
