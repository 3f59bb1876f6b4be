import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Field } from '../look/field';
import { Several } from '../look/several';
import type { Asked, Filled, ScannedPaper } from './asked';
import { figureDayOf, figureOf } from './asked';
import { ScanField } from './scan-field';

type Options = readonly (readonly [value: string, said: string])[];

/** What a milestone's forms choose between. */
export interface Choices {
  readonly task: string;
  readonly milestone: string;
  readonly targets: readonly Schemas['Target'][];
  readonly partners: Options;
  readonly signers: Options;
  readonly others: Options;
  readonly behalf: Options;
  /** Which files may be the scan of a paper, of one's own body's or of the one it is entered for. */
  readonly scans: (of: ScannedPaper, whose?: string) => Options;
  /** By which authorities it may be done. */
  readonly authorities: Options;
  /** To what it may be returned. */
  readonly passed: Options;
}

interface AskedFieldProps {
  readonly asked: Asked;
  readonly filled: Filled;
  readonly change: (changed: Filled) => void;
  readonly refusal: Error | null;
  readonly choices: Choices;
}

/** A field of an act's form, as its kind is asked for. */
export function AskedField({ asked: { name, as, label = name, optional, hint, scanOf = 'sign-off' }, filled, change, refusal, choices }: AskedFieldProps): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const hints: Readonly<Record<string, string>> = words.hint;
  const common = { name, value: filled[name] ?? '', change: (value: string) => { change({ [name]: value }); }, refusal, label: `${words.field[label]}${optional ? words.optional : ''}`, hint: hints[hint ?? label] };
  const { none: _none, ...answers } = standing.countersignAnswer;
  switch (as) {
    case 'line': return <Field {...common} required={optional !== true} />;
    case 'lines': return <Field {...common} lines={4} required={optional !== true} />;
    case 'paper': return <Field {...common} lines={10} required />;
    case 'day': return <Field {...common} type="date" required={optional !== true} />;
    case 'to': return <Choice {...common} options={choices.passed} />;
    case 'signer': return <Choice {...common} options={[['convenor', words.choice.convenor], ['authorised-deputy', words.choice['authorised-deputy']]]} />;
    case 'authority': return <Choice {...common} options={choices.authorities} />;
    case 'answer': return <Choice {...common} options={Object.entries(answers)} />;
    // A scan that was chosen for one body is of no other.
    case 'behalf': return <Choice {...common} options={choices.behalf} change={(value) => { change({ [name]: value, 'paper.scan': '' }); }} />;
    case 'partners':
    case 'signers':
    case 'others': return choices[as].length === 0 ? null : <Several {...common} options={choices[as]} />;
    case 'scan': return <ScanField key={filled.bureau} {...common} scanOf={scanOf} whose={filled.bureau} options={[['', words.choice.none], ...choices.scans(scanOf, filled.bureau)]} task={choices.task} milestone={choices.milestone} />;
    case 'figures': return choices.targets.map((target) => <Figure key={target.id} target={target} filled={filled} change={change} refusal={refusal} />);
  }
}

/** 指标完成值: what was reached of a target, and by which day. */
function Figure({ target: { id, text, unit }, filled, change, refusal }: Pick<AskedFieldProps, 'filled' | 'change' | 'refusal'> & { readonly target: Schemas['Target'] }): ReactNode {
  const words = useWords({ zh, en });
  const [figure, day] = [figureOf(id), figureDayOf(id)];
  return (
    <>
      <Field label={fill(words.figureValue, { text, unit })} name="figures" inputMode="decimal" value={filled[figure] ?? ''} change={(value) => { change({ [figure]: value }); }} refusal={refusal} required />
      <Field label={fill(words.figureOn, { text })} name={day} type="date" value={filled[day] ?? ''} change={(value) => { change({ [day]: value }); }} refusal={refusal} required />
    </>
  );
}
