import type { Plan } from '../schema/plan';
import type { PlanCounts } from './counts';
import { countsOf } from './counts';
import { duties } from './duties';
import { figures } from './figures';
import type { PlanError } from './finding';
import { lostDeliverables } from './lost-deliverables';
import { numbering } from './numbering';
import { references } from './references';
import { shape } from './shape';
import { spans } from './spans';
import { status } from './status';
import { visible } from './visible';
import { windows } from './windows';

/** What a check found. Without errors the document is a plan that can be run. */
export interface PlanReport {
  /** Null when the document does not have the shape of a plan. */
  counts: PlanCounts | null;
  errors: PlanError[];
  /** Whether the text was at hand, so that every span was compared with it. */
  spansChecked: boolean;
}

/** A plan is refused with errors; nobody reads the thousandth. */
export const mostErrors = 200;

/** Checks a document: its shape, its rules and, when the text is given, every span. */
export function checkPlan(json: unknown, sourceText?: string): PlanReport {
  const read = shape(json);
  if ('errors' in read) return { counts: null, errors: read.errors.slice(0, mostErrors), spansChecked: false };
  const { plan } = read;
  const errors = [
    ...rules.flatMap((rule) => rule(plan)),
    ...(sourceText === undefined ? [] : spans(plan, sourceText)),
  ];
  return { counts: countsOf(plan), errors: errors.slice(0, mostErrors), spansChecked: sourceText !== undefined };
}

const rules: readonly ((plan: Plan) => PlanError[])[] = [status, visible, numbering, references, duties, windows, figures, lostDeliverables];
