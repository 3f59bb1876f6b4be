import type { TaskBrief } from '../task/brief';
import type { LivedTask } from '../task/task.fixture';
import { actor, measure3, noon, office } from '../task/task.fixture';
import type { CountersignCommand } from './round.commands';
import type { CountersignAnswer } from './round';

export const milestone = 'd5-2020';

const body = (bureau: string, name: string, kind: 'municipal' | 'vertical' = 'municipal') => ({ bureau, name, duty: 'joint' as const, kind });

/** Measure 3 as the plan prints it: 科技局 with 教育局, 财政局, 人社局, 税务局. */
export const wholeMeasure3: TaskBrief = {
  ...measure3,
  responsibilities: [body('kejiju', '市科技局'), body('jiaoyuju', '市教育局'), body('caizhengju', '市财政局'), body('rensheju', '市人社局'), body('shuiwuju', '市税务局', 'vertical')],
};

export const signers = ['jiaoyuju', 'caizhengju', 'rensheju', 'shuiwuju'];
export const coordinator = actor('liaison', 'kejiju');
export const minutes = { kind: 'minutes', number: '第1期', on: '2020-11-16' } as const;

/** The coordinator asks for something at noon of a day. */
export function coordinates(task: LivedTask, on: string, command: CountersignCommand): string | undefined {
  return task.ask(noon(on), coordinator, command);
}

export function opens(task: LivedTask, on: string, limitOn?: string): string | undefined {
  return coordinates(task, on, { type: 'openCountersignature', milestone, textHash: 'first', bureaus: signers, ...(limitOn !== undefined && { limitOn }) });
}

/** A bureau answers at noon of a day, 税务局 by a letter that the office enters; with an opinion unless it agrees. */
export function answers(task: LivedTask, on: string, bureau: string, version: number, answer: CountersignAnswer = 'agreed'): string | undefined {
  const vertical = bureau === 'shuiwuju';
  const said = { type: 'answerCountersignature', milestone, bureau, version, answer, ...(answer !== 'agreed' && { opinionHash: `${bureau} ${answer}` }) } as const;
  return vertical ? task.ask(noon(on), office, { ...said, reply: '税函1号' }) : task.ask(noon(on), actor('liaison', bureau), said);
}
