import { parsePlan } from '../linter/parse-plan';
import type { Plan } from '../schema/plan';
import document from './plan.json';
import { xinxiangText } from './source-text';

/** The first plan: Xinxiang's 构建市场导向的绿色技术创新体系实施方案 (2020–2022), a draft, compared with its text at every start. */
export const xinxiangPlan: Plan = parsePlan(document, xinxiangText);
