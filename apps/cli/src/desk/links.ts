import type { Desk } from './desk';
import { ifAnswered } from './if-answered';
import { clockOf } from './jump';
import { tasksOf } from './tasks';

/** What the line with a page calls it: the workflow of one task, or those of a programme. */
const words = { one: { zh: '工作流', en: 'workflow' }, all: { zh: '工作流', en: 'workflows' } } as const;

/** Prints an answer about a programme with the page of its workflows in Temporal's UI: in the field `workflows`, else in a last line. */
export async function showWithWorkflows(desk: Desk, programme: string, answer: object, lines: () => readonly string[]): Promise<void> {
  const workflows = await workflowsOf(desk, programme);
  desk.show({ ...answer, workflows }, () => [...lines(), ...linkLines('all', workflows, desk)]);
}

/** The page of a programme's workflows, as the API gives it; undefined where it cannot be read now, which spoils no answer. */
export async function workflowsOf(desk: Desk, programme: string): Promise<string | undefined> {
  return (await ifAnswered(clockOf(desk, programme)))?.workflows;
}

/** A line with the page of one workflow, or of a programme's; none where there is no page to name. */
export function linkLines(of: keyof typeof words, page: string | undefined, desk: Desk): string[] {
  return page === undefined ? [] : [`${desk.text(words[of])} ${page}`];
}

/** Items with the page of their task's workflow, as the API gives it with the task; those that are about no task stay as they are. */
export async function withTaskPages<Item>(desk: Desk, items: readonly Item[], taskOf: (item: Item) => string | undefined): Promise<(Item | (Item & { readonly workflow: string }))[]> {
  const pages = new Map((items.length === 0 ? [] : await ifAnswered(tasksOf(desk)) ?? []).map(({ id, workflow }) => [id, workflow]));
  return items.map((item) => {
    const workflow = pages.get(taskOf(item) ?? '');
    return workflow === undefined ? item : { ...item, workflow };
  });
}
