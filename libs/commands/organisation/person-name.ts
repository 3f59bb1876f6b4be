import type { OrganisationCommand } from '@lianxi/domain/organisation/organisation';
import { organisationId } from '@lianxi/persistence/organisation/organisation.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import { kept } from '../task/free-text';

type EnterPerson = Extract<OrganisationCommand, { type: 'enterPerson' }>;

/** What somebody asks of the organisation, with a person's name in full. */
export type SpokenOrganisationCommand = Exclude<OrganisationCommand, EnterPerson> | (Omit<EnterPerson, 'nameHash'> & { readonly name: string });

/** Parts a person's name from what is decided: the command with a hash in its place, and the row, erasable later, that keeps it. */
export function withoutName(command: SpokenOrganisationCommand): { readonly command: OrganisationCommand; readonly keep: readonly Statement[] } {
  if (command.type !== 'enterPerson') return { command, keep: [] };
  const { name, ...rest } = command;
  const { hash: nameHash, keep } = kept(organisationId, name);
  return { command: { ...rest, nameHash }, keep };
}
