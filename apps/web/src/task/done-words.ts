import { fill } from '@lianxi/wording/fill';
import { milestoneName } from '@lianxi/wording/milestone';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { task as en } from '@lianxi/wording/en/page/task';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { useLanguage, useWords } from '../look/choices';
import type { ActId } from './asked';

/** What is said once an act about a task, or about a milestone of it, was done: 已签批 · 措施3 成果5（2020年）. */
export function useDoneWords(measure: number): (act: ActId, milestone?: string) => string {
  const [words, look, language] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn }), useLanguage()];
  return (act, milestone) => `${words.act[act].done} · ${fill(look.measure, { measure })}${milestone === undefined ? '' : ` ${milestoneName(language, milestone)}`}`;
}
