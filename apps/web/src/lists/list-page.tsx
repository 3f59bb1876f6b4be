import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { milestoneName, phaseSaid } from '@lianxi/wording/milestone';
import { dayIn, momentIn } from '@lianxi/wording/moment';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { words as standingEn } from '@lianxi/wording/en/words';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { authoritySaid } from '../look/authority-said';
import { useLanguage, useWords } from '../look/choices';
import { MilestoneText } from '../look/milestone-text';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { useRights } from '../session/rights';
import { useProgramme } from '../shell/programme';
import { TaskLink } from '../today/lines';
import { ListActs } from './list-acts';
import type { List } from './queries';
import { IfNotConfirmed } from './not-confirmed';
import { listQuery } from './queries';
import { ListStanding, nowOf } from './standing';

/** One strike-off list: what is on it, how it was signed, and what the reader does with it. */
export function ListPage(): ReactNode {
  const words = useWords({ zh, en });
  const { id } = useProgramme();
  const { list = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(listQuery(id, list));
  useTitle(data === null ? words.notThere : data?.number ?? words.title);
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (data === undefined) return <Loading />;
  const back = <p className="no-print"><Link to="/$programme/lists" params={{ programme: id }}>{words.back}</Link></p>;
  if (data === null) return <section className="dead-end"><h1>{words.notThere}</h1><p>{words.notThereNext}</p>{back}</section>;
  return <Fragment key={data.id}>{back}<Head list={data} /><Items list={data} /><History list={data} /></Fragment>;
}

function Head({ list }: { readonly list: List }): ReactNode {
  const words = useWords({ zh, en });
  const rights = useRights();
  const { id, number, programme, signature } = list;
  const address = `/api/v1/programmes/${programme}`;
  return (
    <>
      <h1 lang="zh-CN">{number}</h1>
      <p><ListStanding list={list} /></p>
      <p className="lead">{words.now[nowOf(list)]}</p>
      <ListActs list={list} />
      <p className="acts">
        {rights.can('printList', 'Programme') && <a className="button" href={`${address}/papers/strike-off-list?list=${id}`}>{words.print}</a>}
        {signature?.paper && <a className="button" href={`${address}/strike-off-lists/${id}/scan`}>{words.scan}</a>}
      </p>
    </>
  );
}

function Items({ list: { items, phase } }: { readonly list: List }): ReactNode {
  const [words, look, standing, language] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  return (
    <section aria-labelledby="items">
      <h2 id="items">{words.items} <span className="count">{fill(words.count, { count: items.length })}</span></h2>
      <ol className="lines">
        {items.map(({ task, measure, heading, milestone, text, coordinator, dueOn, achievedOn, document, standing: how }) => (
          <li key={`${task} ${milestone}`} className="listed">
            <h3>{milestoneName(language, milestone)} <MilestoneText milestone={milestone} text={text} /></h3>
            <p><TaskLink measure={measure} milestone={milestone}>{fill(look.measure, { measure })} <span lang="zh-CN">{heading}</span></TaskLink></p>
            <dl>
              <Fact name={words.coordinator}><span lang="zh-CN">{coordinator}</span></Fact>
              {dueOn !== undefined && <Fact name={words.due}>{dayIn(language, dueOn)}</Fact>}
              {achievedOn !== undefined && <Fact name={words.achieved}>{dayIn(language, achievedOn)}</Fact>}
              {document !== undefined && <Fact name={words.document}><span lang="zh-CN">{document}</span></Fact>}
            </dl>
            <p className={`standing ${how}`}>{standing.listedStanding[phaseSaid(milestone, how)]}</p>
            {how !== 'struck-off' && phase !== 'withdrawn' && <IfNotConfirmed measure={measure} items={items} />}
            {how === 'changed' && <p className="wrong">{words.changedWhy}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** 签署经过: each step with who took it and when, the first first; those of one instant in the order in which a list takes them. */
function History({ list: { drawn, put, signature, check, returns, takenBack, withdrawal } }: { readonly list: List }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const { listSigner, nameErased } = standing;
  const { step } = words;
  const authority = signature?.authority ? fill(words.onAuthority, { authority: authoritySaid(signature.authority, standing) }) : '';
  const signed = signature?.paper
    ? [{ what: fill(step.entered, { signer: signature.paper.signer ?? nameErased, post: signature.paper.post, day: dayIn(language, signature.on) }) + authority, by: signature }]
    : signature ? [{ what: fill(step.signed, { as: listSigner[signature.as] }) + authority, by: signature }] : [];
  const steps = [
    { what: step.drawn, by: drawn },
    ...(put ? [{ what: step.put, by: put }] : []),
    ...signed,
    ...(check ? [{ what: step.checked, by: check }] : []),
    ...returns.map((by) => ({ what: step.returned, by, why: by.reason })),
    ...takenBack.map((by) => ({ what: step.takenBack, by, why: by.reason })),
    ...(withdrawal ? [{ what: step.withdrawn, by: withdrawal, why: withdrawal.reason }] : []),
  ].map((one) => ({ why: undefined, ...one })).sort((a, b) => a.by.at.localeCompare(b.by.at));
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol className="lines">
        {steps.map(({ what, by, why }, place) => (
          <li key={place} className="told">
            <time dateTime={by.at}>{momentIn(language, by.at)}</time>
            <p><strong>{what}</strong> <span className="hint">{by.who?.[language]}</span></p>
            {why !== undefined && <p className="quoted" lang="zh-CN">{why}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
