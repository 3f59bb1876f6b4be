import type { Instant, LocalDate } from '../calendar/time';
import type { BureauId, Responsibility } from '../organisation/bureau';
import type { Target } from './figures';

/** Whether the plan itself names what is due (成果) or the adopted rule for standing work asks for a yearly checkpoint. */
export type Basis = 'deliverable' | 'standing-rule';

/** A checkpoint (节点) as the plan and the calendar give it. Without an official calendar it has no dates and no rungs. */
export interface MilestoneBrief {
  /** `d5-2020` for deliverable 5 in 2020, `y-2021` for the yearly checkpoint of a standing task. */
  readonly key: string;
  readonly basis: Basis;
  readonly text: string;
  readonly year: number;
  /** 完成期限 and 报送期限. */
  readonly dueOn?: LocalDate;
  readonly reportBy?: LocalDate;
  /** The plan's targets of which its submission reports how far they are reached; absent where there is none, and in tasks that were opened before this was asked. */
  readonly targets?: readonly Target[];
}

/** A body whose part has passed to another (职责划转), by a reform or by a document alone: named in what is past, and awaited no more, unless it took another part over since. */
export interface FormerPart extends Responsibility {
  readonly to: BureauId;
}

/** What a body of the task was called until it was renamed (单位更名). */
export interface EarlierName {
  readonly bureau: BureauId;
  readonly name: string;
  /** Programme time. */
  readonly until: Instant;
}

/** That a body's part passed to another. */
export interface Move {
  readonly from: BureauId;
  readonly to: BureauId;
}

/** What the plan says of one measure: everything a task starts from. */
export interface TaskBrief {
  readonly programme: string;
  /** UUIDv5 of programme and measure. */
  readonly id: string;
  readonly measure: number;
  readonly heading: string;
  readonly section: string;
  readonly pattern: 'lead-participate' | 'lead-only' | 'joint-by-duty';
  /** In the order printed; the first-named reports for all until a coordinator is confirmed. */
  readonly responsibilities: readonly Responsibility[];
  /** In the order in which their parts passed on; absent where none has. */
  readonly former?: readonly FormerPart[];
  /** In the order in which the names were given up; absent where no body was renamed. */
  readonly renamed?: readonly EarlierName[];
  /** Bodies named only as an open class, such as 等 or 各县（市、区）政府: shown, never awaited. */
  readonly openGroups: readonly string[];
  readonly milestones: readonly MilestoneBrief[];
  /** How long before the hour of a morning this task's steps run, in milliseconds: the policy's spread. */
  readonly leadMs: number;
}

/** Several printed leads, or joint duty, leave open who reports for all (暂定汇总单位). */
export function coordinatorIsProvisional(brief: TaskBrief): boolean {
  return brief.pattern === 'joint-by-duty' || brief.responsibilities.filter(({ duty }) => duty === 'lead').length > 1;
}

/** The body that reports for all until somebody decides otherwise: the first printed. */
export function firstNamed(brief: TaskBrief): BureauId {
  const [first] = brief.responsibilities;
  if (!first) throw new Error(`Measure ${brief.measure} of ${brief.programme} names nobody: a plan without a responsible body is never accepted`);
  return first.bureau;
}

/**
 * The bodies whose parts a body has by now, itself first, then the last one whose part passed to it. One that gave its part off and took another over later takes
 * part again: what it files from then on is its own, so it is no more among the bodies of whom it gave the old one to.
 */
export function bodiesOf({ former = [] }: Pick<TaskBrief, 'former'>, bureau: BureauId): readonly BureauId[] {
  const gone = former.filter((one, place) => !former.slice(place + 1).some(({ to }) => to === one.bureau));
  return [...gone].reverse().reduce<readonly BureauId[]>((bodies, one) => (bodies.includes(one.to) && !bodies.includes(one.bureau) ? [...bodies, one.bureau] : bodies), [bureau]);
}

/** The first day the plan covers: nothing of it was achieved, or signed, before. */
export const firstDayOf = ({ milestones }: Pick<TaskBrief, 'milestones'>): LocalDate => `${Math.min(...milestones.map(({ year }) => year))}-01-01`;
