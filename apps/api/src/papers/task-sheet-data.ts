import { stepLine } from '@lianxi/commands/task/task-texts';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { inOrder } from '@lianxi/domain/escalation/rung';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { TaskState } from '@lianxi/domain/task/task';
import type { PaperHead } from '@lianxi/papers/look/page';
import { dayInWords } from '@lianxi/papers/look/text';
import type { BodySaid, TaskSheet } from '@lianxi/papers/task-sheet';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { Provenance } from '@lianxi/plan/schema/provenance';
import type { ProgrammeGround } from '../programme/programme-ground';
import { measureOf } from './said';

/** What a 任务办理单 says. */
export function taskSheetOf(state: TaskState, { programme: { planStatus } }: ProgrammeGround, plan: Plan): Omit<TaskSheet, keyof PaperHead> {
  const { brief, coordinator, milestones, rungs } = state;
  const { number, heading, clause, text, from } = measureOf(state, plan);
  return {
    planStatus: planStatus.kind === 'draft' ? '征求意见稿，尚未印发' : `${planStatus.number}（${dayInWords(planStatus.on)}）`,
    section: brief.section,
    measure: { number, heading, clause, text, lines: [...new Set([from.text, from.clause].flatMap(linesOf))] },
    coordinator: { name: nameOf(brief, coordinator.bureau), provisional: coordinator.provisional },
    bodies: bodiesOf(state),
    openGroups: brief.openGroups,
    milestones: Object.values(milestones),
    ladder: inOrder(rungs).map((rung) => ({ on: shanghaiDate(rung.at), what: stepLine(brief, rung) })),
    openQuestions: plan.openQuestions.filter(({ measure }) => measure === number || measure === null).map(({ zh }) => zh),
  };
}

function bodiesOf({ brief, receipts }: TaskState): BodySaid[] {
  return brief.responsibilities.map(({ bureau, name, kind, duty }) => {
    const { at, reply } = receipts[bureau] ?? {};
    return { name, kind, duty, receipt: at === undefined ? undefined : { on: shanghaiDate(at), reply } };
  });
}

const linesOf = (provenance: Provenance): number[] => ('span' in provenance ? provenance.span.map(({ line }) => line) : []);
