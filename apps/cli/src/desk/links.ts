import type { Desk } from './desk';
import { ifAnswered } from './if-answered';

/** What the line with a page calls it: the workflow of one task, or those of a programme. */
const words = { one: { zh: '工作流', en: 'workflow' }, all: { zh: '工作流', en: 'workflows' } } as const;

/** Prints an answer about a programme with the page of its workflows in Temporal's UI: in the field `workflows`, else in a last line. */
export async function showWithWorkflows(desk: Desk, programme: string, answer: object, lines: () => readonly string[]): Promise<void> {
  const workflows = await workflowsOf(desk, programme);
  desk.show({ ...answer, workflows }, () => [...lines(), ...linkLines('all', workflows, desk)]);
}

/** The page of a programme's workflows, as the API gives it; undefined where it cannot be read now, which spoils no answer and is not waited for. */
export async function workflowsOf(desk: Desk, programme: string): Promise<string | undefined> {
  const reading = desk.askOnce((api) => api.GET('/api/v1/programmes/{programme}', { params: { path: { programme } } }));
  return (await ifAnswered(reading))?.workflows;
}

/** A line with the page of one workflow, or of a programme's; none where there is no page to name. */
export function linkLines(of: keyof typeof words, page: string | undefined, desk: Desk): string[] {
  return page === undefined ? [] : [`${desk.text(words[of])} ${page}`];
}
