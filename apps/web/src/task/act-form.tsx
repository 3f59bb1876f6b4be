import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { useAct } from '../record/act';
import { useDraft } from '../record/draft';
import { useSession } from '../session/session';
import { useProgramme } from '../shell/programme';
import type { Asked, Filled, MilestoneAct, Place } from './acts';
import { acts, askedOf } from './acts';

interface ActFormProps {
  readonly act: MilestoneAct;
  readonly task: Schemas['Task'];
  readonly milestone: Schemas['Milestone'];
  /** Files of this milestone, of which one may be a scan. */
  readonly files: readonly Schemas['Evidence'][];
  /** It cannot be done any more: somebody else was faster. What was typed stays. */
  readonly isGone: boolean;
  readonly close: () => void;
}

/** The form of an act: what it asks, what happens next, and why it was not done. */
export function ActForm({ act: name, task, milestone, files, isGone, close }: ActFormProps): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { post, bureau } = useSession();
  const { today } = useProgramme();
  // What is decided about is what stood there when the form was opened, whatever comes while it is open.
  const [seen, see] = useState(milestone.seen);
  const hasChanged = milestone.seen !== seen;
  const asked = askedOf(name, milestone);
  const usual: Filled = Object.fromEntries(asked.flatMap((one) => { const value = usualOf(one, today); return value === undefined ? [] : [[one.name, value]]; }));
  const [filled, type, forget] = useDraft<Filled>([post, task.id, milestone.key, name], usual);
  const act = useAct((place: Place, key) => acts[name].send(place, key), () => { forget(); close(); });
  const isReady = asked.every((one) => one.optional === true || (filled[one.name]?.trim() ?? '') !== '');
  return (
    <form className="act-form" aria-label={words.act[name].title} onSubmit={(event) => { event.preventDefault(); act.send({ id: task.id, key: milestone.key, seen, bureau, filled }); }}>
      {isGone ? <p className="refused" role="alert">{fill(words.gone, { phase: standing.milestonePhase[milestone.phase] })}</p> : <p className="next">{words.act[name].next}</p>}
      {hasChanged && !isGone && <p className="refused" role="alert">{words.changed} <button type="button" onClick={() => { see(milestone.seen); }}>{words.looked}</button></p>}
      {asked.map((one) => <AskedField key={one.name} asked={one} value={filled[one.name] ?? ''} change={(value) => { type({ [one.name]: value }); }} refusal={act.refusal} files={files} />)}
      <Refused refusal={act.refusal} fields={asked.map((one) => one.name)} />
      <div className="acts">
        <button type="submit" className="first" disabled={!isReady || isGone || hasChanged || act.isUnderWay}>{act.isUnderWay ? words.sending : words.act[name].send}</button>
        <button type="button" className="plain" onClick={close}>{words.cancel}</button>
      </div>
    </form>
  );
}

/** What a field holds before anything was typed: the day of the programme, the likeliest of a choice. */
function usualOf({ as }: Asked, today: string): string | undefined {
  const usual: Partial<Record<Asked['as'], string>> = { day: today, to: 'coordinator', signer: 'convenor', authority: 'minutes' };
  return usual[as];
}

interface AskedFieldProps {
  readonly asked: Asked;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly refusal: Error | null;
  readonly files: readonly Schemas['Evidence'][];
}

function AskedField({ asked: { name, as, optional }, value, change, refusal, files }: AskedFieldProps): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const hints: Readonly<Record<string, string>> = words.hint;
  const common = { name, value, change, refusal, label: `${words.field[name]}${optional ? words.optional : ''}`, hint: hints[name] };
  switch (as) {
    case 'line': return <Field {...common} required={optional !== true} />;
    case 'lines': return <Field {...common} lines={4} required={optional !== true} />;
    case 'day': return <Field {...common} type="date" required={optional !== true} />;
    case 'to': return <Choice {...common} options={[['coordinator', words.choice.coordinator], ['head', words.choice.head]]} />;
    case 'signer': return <Choice {...common} options={[['convenor', words.choice.convenor], ['authorised-deputy', words.choice['authorised-deputy']]]} />;
    case 'authority': return <Choice {...common} options={Object.entries(standing.authority)} />;
    case 'scan': return <Choice {...common} options={[['', words.choice.none], ...files.map(({ sha256, name: file }) => [sha256, file ?? words.erasedName] as const)]} />;
  }
}
