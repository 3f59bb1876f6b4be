import { z } from 'zod';
import type { Annex } from './annex';
import { annex } from './annex';
import type { Bureau, Group } from './bureau';
import { bureau, group, slug } from './bureau';
import type { Convention } from './convention';
import { convention } from './convention';
import type { DeadlineRule, LadderReference } from './deadline-rule';
import { deadlineRule, ladder } from './deadline-rule';
import type { PlanDocument, Reference, Section, SourceText } from './document';
import { planDocument, reference, section, sourceText } from './document';
import type { Measure } from './measure';
import type { Office } from './office';
import { measure } from './measure';
import { office } from './office';
import type { Practice } from './practice';
import { practice } from './practice';
import type { Irregularity, OpenQuestion } from './question';
import { irregularity, openQuestion } from './question';
import type { PolicyRule, Target } from './target';
import { policyRule, target } from './target';

/** An implementation plan (实施方案) as data, every value with its provenance. */
export interface Plan {
  id: string;
  source: SourceText;
  document: PlanDocument;
  references: Reference[];
  sections: Section[];
  bureaus: Bureau[];
  groups: Group[];
  measures: Measure[];
  annex: Annex;
  targets: Target[];
  rules: PolicyRule[];
  deadlineRule: DeadlineRule;
  ladder: LadderReference;
  /** Of the joint meeting that carries the plan; plans recorded before anybody asked say nothing of it. */
  office?: Office | undefined;
  /** What its offices ask of a submission; plans recorded before that was said ask for nothing more. */
  practice?: Practice | undefined;
  conventions: Convention[];
  irregularities: Irregularity[];
  openQuestions: OpenQuestion[];
}

export const planSchema = z.strictObject({
  id: slug,
  source: sourceText,
  document: planDocument,
  references: z.array(reference),
  sections: z.array(section).min(1).max(100),
  bureaus: z.array(bureau).min(1).max(300),
  groups: z.array(group).max(100),
  measures: z.array(measure).min(1).max(200),
  annex,
  targets: z.array(target),
  rules: z.array(policyRule),
  deadlineRule,
  ladder,
  office: office.optional(),
  practice: practice.optional(),
  conventions: z.array(convention),
  irregularities: z.array(irregularity),
  openQuestions: z.array(openQuestion),
}) satisfies z.ZodType<Plan>;
