import type { LocalDate } from '../calendar/time';
import type { BureauId } from './bureau';
import type { OrganisationState } from './organisation';

/** The name that a body goes by since it was renamed (单位更名), and the day from which it does. */
export interface NewName {
  readonly bureau: BureauId;
  readonly name: string;
  readonly effectiveOn: LocalDate;
}

/** The bodies that go by another name today than the one they were entered with; one whose day has not come keeps its old name until then. */
export function namesInForce({ bureaus }: Pick<OrganisationState, 'bureaus'>, today: LocalDate): readonly NewName[] {
  return Object.values(bureaus).flatMap(({ id: bureau, names }) => {
    const { name, from: effectiveOn } = names.slice(1).findLast(({ from }) => from <= today) ?? {};
    return name === undefined || effectiveOn === undefined ? [] : [{ bureau, name, effectiveOn }];
  });
}
