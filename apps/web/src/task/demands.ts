import type { Schemas } from '@lianxi/api-client/client';

/** Something that a submission has to show, and whether it does. */
export interface Demand {
  readonly name: 'contributions' | 'document' | 'evidence' | 'countersignature';
  readonly isMet: boolean;
}

/** What decides on whether a demand is met. */
interface Standing {
  readonly task: Pick<Schemas['Task'], 'coordinator' | 'waitingFor'>;
  readonly milestone: Pick<Schemas['Milestone'], 'key' | 'asked' | 'contributions' | 'countersignature'>;
  /** Files of the milestone; undefined while they are not known. */
  readonly files: readonly Pick<Schemas['Evidence'], 'scanOf'>[] | undefined;
  /** 文号, as it is filled in. */
  readonly document: string;
}

/** What has to be there before a milestone is submitted (配合情况、成果文号、证明材料、会签), as the record refuses it otherwise. */
export function demandsOn({ task, milestone, files, document }: Standing, { submitWithoutContributions, submission }: Pick<Schemas['Policy'], 'submitWithoutContributions' | 'submission'>): readonly Demand[] {
  const { key, asked, contributions, countersignature: round } = milestone;
  const partners = contributions.filter(({ bureau }) => bureau !== task.coordinator.bureau);
  const isAwaited = task.waitingFor.some(({ what, milestone: of }) => of === key && (what === 'countersignature' || what === 'disagreement'));
  const demands: readonly (readonly [Demand['name'], isDemanded: boolean, isMet: boolean])[] = [
    ['contributions', !submitWithoutContributions && partners.length > 0, partners.every(({ state }) => state === 'contributed')],
    ['document', asked.number, document.trim() !== ''],
    // The scan of a signature shows that somebody signed, not what was done.
    ['evidence', submission?.evidence === true && files !== undefined, files?.some(({ scanOf }) => scanOf === undefined) === true],
    ['countersignature', asked.countersignature || (round !== undefined && round.ended !== true), round !== undefined && round.ended !== true && !isAwaited],
  ];
  return demands.flatMap(([name, isDemanded, isMet]) => (isDemanded ? [{ name, isMet }] : []));
}
