import type { OrganisationEvent } from '@lianxi/domain/organisation/organisation';
import { emptyOrganisation } from '@lianxi/domain/organisation/organisation';
import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import type { HolderRow } from '@lianxi/persistence/organisation/holder.rows';
import { holderRows } from '@lianxi/persistence/organisation/holder.rows';
import { OrganisationEntity } from '@lianxi/persistence/organisation/organisation.entity';
import { organisationId } from '@lianxi/persistence/organisation/organisation.sql';
import type { DataSource, EntityManager } from 'typeorm';
import { checkEvents, columnsThatDiffer, comesTo, eventsOf, stateDiffers } from './check-chain';
import { checkCommands } from './check-commands';
import { checkTexts } from './check-texts';
import type { Difference } from './difference';
import { foldOrganisation, recordedIn } from './fold';
import { guarded } from './guarded';

/** The organisation: its chain, its state, who holds what, how persons are called, and what its changes were answered. */
export async function checkOrganisation(record: DataSource): Promise<readonly Difference[]> {
  return await record.transaction('REPEATABLE READ', (manager) => guarded({ aggregate: organisationId, kind: 'state', where: 'state' }, () => checkOrganisationIn(manager)));
}

async function checkOrganisationIn(manager: EntityManager): Promise<Difference[]> {
  const row = await manager.findOneBy(OrganisationEntity, { id: organisationId });
  const events = await eventsOf(manager, organisationId);
  const broken = checkEvents(organisationId, events, row);
  if (broken || !row) return broken ?? [];
  const state = comesTo(() => foldOrganisation(events)) ?? emptyOrganisation;
  return [
    ...columnsThatDiffer(events), ...stateDiffers(organisationId, state, row.state),
    ...await guarded({ aggregate: organisationId, kind: 'view', where: 'holder' }, async () => holdersThatDiffer(holderRows(state), await manager.find(HolderEntity))),
    ...await guarded({ aggregate: organisationId, kind: 'text', where: 'text' }, () => checkTexts(manager, organisationId, events.map((event) => recordedIn<OrganisationEvent>(event).event))),
    ...await checkCommands(manager, organisationId, events),
  ];
}

function holdersThatDiffer(dueRows: readonly HolderRow[], keptRows: readonly HolderRow[]): Difference[] {
  const [due, kept] = [dueRows.map(holderText), keptRows.map(holderText)];
  return [
    ...due.filter((one) => !kept.includes(one)).map((one): Difference => ({ aggregate: organisationId, kind: 'view', where: `holder ${one}`, found: 'missing or different' })),
    ...kept.filter((one) => !due.includes(one)).map((one): Difference => ({ aggregate: organisationId, kind: 'view', where: `holder ${one}`, found: 'left over' })),
  ];
}

/** All that a decision reads of who holds what: a row that differs in any of it is found. */
const holderText = ({ post, person, beginsAt, bureau, role, endedAt, standsFor, letter, exceptFor }: HolderRow): string => (
  [post, person, beginsAt, bureau, role, endedAt ?? '', standsFor ?? '', letter ?? '', exceptFor ?? ''].join(' '));
