import type { Plan } from '../schema/plan';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

/** A text that calls itself 征求意见稿 is not in force, whatever number and date are claimed for it: the issued text is another one. */
export function status({ document }: Plan): PlanError[] {
  if (document.status.kind === 'draft' || !document.printedStatus.includes('征求意见')) return [];
  return [{
    path: jsonPath('document', 'status'),
    value: document.status,
    rule: 'draft-claimed-issued',
    message: {
      zh: `原文印有“${document.printedStatus}”，不能记为已印发；请以正式印发的文本另建方案文件`,
      en: `The text is printed as “${document.printedStatus}” and cannot be recorded as issued; make a plan document from the issued text`,
    },
  }];
}
