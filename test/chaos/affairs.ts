import type { Schemas } from '@lianxi/api-client/client';
import type { AtWork } from './crowd';
import { Leading } from './life';
import { listLife } from './list-life';
import { organisationLife, standInFor } from './organisation-life';
import { Programme } from './programme';
import { taskLife } from './task-life';

/** A programme in which everything is done that is not about one milestone's paper, by people who each have a task of their own. */
export class Affairs {
  private constructor(readonly programme: Programme, private readonly organisation: AtWork, private readonly tasks: Schemas['Task'][]) {}

  static async open(url: string): Promise<Affairs> {
    const programme = await Programme.ofAffairs(url);
    const tasks = await programme.tasks();
    const reformed = tasks.find(({ parts }) => parts.some(({ bureau }) => bureau === standInFor(programme.id)))!;
    const others = tasks.filter((task) => task !== reformed).sort((one, other) => municipalOf(other) - municipalOf(one));
    return new Affairs(programme, new Leading('the organisation', organisationLife(reformed)), others);
  }

  /** Those who go to work next: the life of a task nobody has had, that of another one's lists, and the organisation, which goes on. */
  next(): AtWork[] {
    const task = this.tasks.shift()!;
    const [listed] = this.tasks.splice(this.tasks.findLastIndex(({ milestones }) => milestones.length > 2), 1);
    return [new Leading(`affairs of ${task.id}`, taskLife(task)), new Leading(`lists of ${listed!.id}`, listLife(listed!)), this.organisation];
  }
}

/** So many bureaus answer for themselves. */
const municipalOf = ({ parts }: Schemas['Task']): number => parts.filter(({ kind }) => kind === 'municipal').length;
