import type { Policy } from '@lianxi/domain/escalation/policy';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { ProgrammeEntity } from '@lianxi/persistence/record/programme.entity';
import type { EntityManager } from 'typeorm';
import { checkEvents, columnsThatDiffer, comesTo, eventsOf, stateDiffers } from './check-chain';
import { checkDocuments } from './check-documents';
import { checkProgrammeCommands } from './check-programme-commands';
import type { Difference } from './difference';
import { foldProgramme } from './fold';

/** What was found of a programme itself, and the rules its tasks are held to: none where they are not those it was activated with. */
export interface ProgrammeChecked {
  readonly differences: readonly Difference[];
  readonly policy?: Policy | undefined;
}

/** A programme: its chain, its state, the documents it is decided by, and what its commands were answered. */
export async function checkProgramme(manager: EntityManager, row: ProgrammeEntity): Promise<ProgrammeChecked> {
  const events = await eventsOf(manager, row.id);
  const broken = checkEvents(row.id, events, row);
  if (broken) return { differences: broken };
  const state = comesTo<ProgrammeState | undefined>(() => foldProgramme(events));
  const beside = [...columnsThatDiffer(events), ...stateDiffers(row.id, state, row.state), ...await checkProgrammeCommands(manager, row.id, events)];
  if (!state) return { differences: beside };
  const { bodies, differences } = await checkDocuments(manager, state);
  return { differences: [...beside, ...differences], policy: bodies.policy as Policy | undefined };
}
