import type { Schemas } from '@lianxi/api-client/client';

export type Line = Schemas['Roadmap']['lines'][number];
export type Mark = Line['milestones'][number];

/** What runs through the years under one measure: a deliverable, or the yearly checkpoints of standing work. */
export interface Lane {
  /** The number of the deliverable; undefined for yearly checkpoints. */
  readonly deliverable?: string | undefined;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** How a mark is drawn and called. */
export type MarkState = 'done' | 'over' | 'decided' | 'soon' | 'open';

/** The lanes of a measure, in the order of its milestones. */
export function lanesOf({ milestones }: Pick<Line, 'milestones'>): readonly Lane[] {
  const lanes = new Map<string, Mark[]>();
  for (const mark of milestones) {
    const [subject = ''] = mark.key.split('-');
    lanes.set(subject, [...lanes.get(subject) ?? [], mark]);
  }
  return [...lanes].map(([subject, marks]) => ({ deliverable: /^d(\d+)$/.exec(subject)?.[1], text: marks[0]?.text ?? '', marks }));
}

/** 已销号 before 逾期, that before what is being decided, that before 临期. */
export function stateOf({ phase, flags }: Pick<Mark, 'phase' | 'flags'>): MarkState {
  if (phase === 'struck-off') return 'done';
  if (flags.includes('overdue')) return 'over';
  if (phase !== 'open') return 'decided';
  return flags.includes('near-due') ? 'soon' : 'open';
}

const shapes: Readonly<Record<MarkState, readonly [deliverable: string, checkpoint: string]>> = { done: ['◆', '●'], over: ['▲', '▲'], decided: ['◈', '◑'], soon: ['◇', '○'], open: ['◇', '○'] };

/** The shape of a mark: a diamond for a deliverable, a round for a checkpoint, a triangle where it is overdue. */
export function shapeOf(mark: Pick<Mark, 'phase' | 'flags' | 'basis'>): string {
  return shapes[stateOf(mark)][mark.basis === 'deliverable' ? 0 : 1];
}

/** The lines in which a body has a part, of a chapter. */
export function filtered(lines: readonly Line[], { bureau, section }: { readonly bureau?: string | undefined; readonly section?: string | undefined }): readonly Line[] {
  return lines.filter((line) => (bureau === undefined || line.bureaus.some((one) => one.bureau === bureau)) && (section === undefined || line.section === section));
}

/** Lines by their chapters, in the order of the plan. */
export function bySection(lines: readonly Line[]): readonly (readonly [section: string, lines: readonly Line[]])[] {
  const sections = new Map<string, Line[]>();
  for (const line of lines) sections.set(line.section, [...sections.get(line.section) ?? [], line]);
  return [...sections];
}

/** A milestone and the measure it belongs to. */
export interface Matter {
  readonly line: Line;
  readonly mark: Mark;
}

/** All milestones by their due days, the earliest first; those without a day at the end, under ''. */
export function byDay(lines: readonly Line[]): readonly (readonly [day: string, matters: readonly Matter[]])[] {
  const days = new Map<string, Matter[]>();
  for (const line of lines) for (const mark of line.milestones) days.set(mark.dueOn ?? '', [...days.get(mark.dueOn ?? '') ?? [], { line, mark }]);
  return [...days].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
}
