import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { policy as en } from '@lianxi/wording/en/page/policy';
import { words as standingEn } from '@lianxi/wording/en/words';
import { policy as zh } from '@lianxi/wording/zh/page/policy';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from './choices';
import { ladderSentences, submissionSentences } from './policy-sentences';

type Policy = Schemas['Policy'];

interface PolicyWordsProps {
  readonly policy: Policy;
  /** What a bureau is called. */
  readonly nameOf: (bureau: string) => string;
}

/** A policy as people read it: each rule a sentence. */
export function PolicyWords({ policy, nameOf }: PolicyWordsProps): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const language = useLanguage();
  const { approval, countersignature, dateAuthorities, flags } = policy;
  const authorities = (kinds: readonly (keyof typeof standing.authority)[]): string => kinds.map((kind) => standing.authority[kind]).join(words.comma);
  const asked = submissionSentences(policy, words, language);
  const chain = [...(approval.chain ?? ['sign-off' as const]), 'strike-off' as const].map((step) => words.step[step]).join(words.then);
  return (
    <>
      <h3>{words.ladder}</h3>
      <ul className="plain-list">{ladderSentences(policy, words).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      <h3>{words.approval}</h3>
      <ul className="plain-list">
        <li>{fill(words.chain, { steps: chain })}</li>
        <li>{policy.submitWithoutContributions ? words.contributions : words.noContributions}</li>
        {(asked.length > 0 ? asked : [policy.submission ? words.nothingMore : words.leftToPlan]).map((sentence) => <li key={sentence}>{sentence}</li>)}
        <li>{fill(words.late, { days: approval.lateAfter })}</li>
        <li>{fill(words.disputed, { returns: approval.disputedAfterReturns })}</li>
        {approval.scans !== undefined && approval.scans.length > 0 && <li>{fill(words.scans, { papers: approval.scans.map((paper) => words.paper[paper]).join(words.comma) })}</li>}
        {approval.house !== undefined && <li>{fill(words.house, { bureau: nameOf(approval.house) })}</li>}
        {countersignature && <li>{fill(words.countersign, { within: countersignature.within, order: standing.countersignOrder[countersignature.order], enough: standing.countersignEnough[countersignature.enough] })}</li>}
      </ul>
      <h3>{words.authorities}</h3>
      <ul className="plain-list">
        <li>{fill(words.coordinator, { authorities: authorities(policy.coordinatorAuthorities) })}</li>
        {dateAuthorities && <li>{fill(words.deliverable, { authorities: authorities(dateAuthorities.deliverable) })}</li>}
        {dateAuthorities && <li>{fill(words.standing, { authorities: authorities(dateAuthorities['standing-rule']) })}</li>}
      </ul>
      <h3>{words.flags}</h3>
      <ul className="plain-list">
        <li>{fill(words.nearDue, { days: flags.nearDueWithin })}</li>
        <li>{fill(words.stagnant, { days: flags.stagnantAfter })}</li>
      </ul>
    </>
  );
}
