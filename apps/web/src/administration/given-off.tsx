import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { decision as decisionEn } from '@lianxi/wording/en/page/decision';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { decision as decisionZh } from '@lianxi/wording/zh/page/decision';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Openable } from '../look/decision-form';
import { DraftAside } from '../look/draft-aside';
import { Refused } from '../look/refused';
import { Several } from '../look/several';
import { stillMissing } from '../look/still-missing';
import { SendButtons, useSure } from '../look/sure';
import { AuthorityFields, useKinds } from '../lists/authority-fields';
import type { AuthorityTyped } from '../lists/authority-typed';
import { authorityAsked, authorityFields, authorityOf } from '../lists/authority-typed';
import { api } from '../record/client';
import { useDraft } from '../record/draft';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { useSession } from '../session/session';
import { useProgrammeId } from '../shell/programme';
import { useMoves } from './moves';
import { MovesFailed } from './moves-failed';

type Given = AuthorityTyped & Readonly<{
  bureau: string;
  /** With commas between. */
  tasks: string;
  to: string;
}>;

const nothing: Given = { bureau: '', tasks: '', to: '', kind: 'government-document', number: '', authorisedOn: '' };

/** 职责调整: a bureau that goes on gives its part in some tasks off, by a document. Nothing is chosen beforehand, and it is asked once more: it does not come back. */
export function GivenOff({ bureaus }: { readonly bureaus: readonly Schemas['Bureau'][] }): ReactNode {
  const [words, look, asks, language] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn }), useWords({ zh: decisionZh, en: decisionEn }), useLanguage()];
  const { post } = useSession();
  const [typed, keep, forget, aside] = useDraft<Given>([post, 'give-off'], nothing);
  const { bureau, to } = typed;
  const said = { authorityKind: words.field.givenBy, authorityNumber: words.field.reformLetter, authorityHint: words.hint.reformLetter, authorityOn: words.field.givenOn };
  const parts = usePartsOf(bureau);
  const chosen = parts.filter(({ task }) => typed.tasks.split(',').includes(task));
  const act = useMoves(({ items }) => { if (items.every(({ problem }) => problem === undefined)) forget(); });
  const kinds = useKinds();
  const asking = useSure(() => { act.send({ bureau, items: chosen.map(({ task }) => ({ task, to })), authority: authorityOf(typed, kinds) }); });
  const type = (changed: Partial<Given>): void => { keep(changed); asking.takeBack(); };
  const missing = stillMissing([words.field.givesOff, bureau !== ''], [words.field.parts, chosen.length > 0], [words.field.to, to !== ''], ...authorityAsked(typed, said));
  const { title, next, send } = words.act.giveOff;
  const named = (but: string): (readonly [string, string])[] => [['', words.chooseBureau], ...bureaus.filter((one) => one.bureau !== but).map((one) => [one.bureau, one.name] as const)];
  const nameOf = (id: string): string => bureaus.find((one) => one.bureau === id)?.name ?? '';
  return (
    <Openable title={title}>
      <form className="decision" aria-label={title} onSubmit={(event) => { event.preventDefault(); asking.submit(); }}>
        <p className="next">{next}</p>
        <DraftAside aside={aside} />
        <Choice label={words.field.givesOff} name="bureau" value={bureau} options={named('')} change={(one) => { type({ bureau: one, tasks: '', to: to === one ? '' : to }); }} refusal={act.refusal} />
        {bureau !== '' && parts.length === 0 && <p className="empty">{words.noParts}</p>}
        {parts.length > 0 && <Several label={words.field.parts} name="items" value={typed.tasks} options={parts.map(({ task, measure, heading }) => [task, `${fill(look.measure, { measure })} ${heading}`] as const)} change={(tasks) => { type({ tasks }); }} refusal={act.refusal} />}
        <Choice label={words.field.to} name="to" value={to} options={named(bureau)} change={(one) => { type({ to: one }); }} refusal={act.refusal} />
        <AuthorityFields said={said} typed={typed} kinds={kinds} type={type} refusal={act.refusal} />
        <Refused refusal={act.refusal} fields={['bureau', 'items', 'to', ...authorityFields]} />
        {asking.isAsked && <p className="refused" role="alert">{fill(words.giveOffSure, { number: typed.number.trim(), day: dayIn(language, typed.authorisedOn), from: nameOf(bureau), to: nameOf(to), count: chosen.length })}</p>}
        <SendButtons sure={asking} missing={missing} isUnderWay={act.isUnderWay} words={{ send, sending: asks.sending, yes: asks.sure, no: asks.notSure }} />
        <MovesFailed done={act.done} parts={parts} />
      </form>
    </Openable>
  );
}

/** The open tasks of the programme in which a bureau has a part. */
function usePartsOf(bureau: string): readonly { readonly task: string; readonly measure: number; readonly heading: string }[] {
  const programme = useProgrammeId();
  const { data = [] } = useQuery({
    enabled: bureau !== '',
    queryKey: [recordKey, programme, 'tasks', bureau],
    queryFn: () => every((cursor) => answered(api.GET('/api/v1/tasks', { params: { query: { programme, bureau, limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
  });
  return data.filter(({ phase }) => phase !== 'concluded').map(({ id: task, measure, heading }) => ({ task, measure, heading }));
}
