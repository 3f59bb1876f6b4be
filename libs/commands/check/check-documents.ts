import type { DocumentKind, ProgrammeState } from '@lianxi/domain/programme/programme';
import { documentKinds } from '@lianxi/domain/programme/programme';
import { DocumentEntity } from '@lianxi/persistence/record/document.entity';
import type { EntityManager } from 'typeorm';
import { documentHash } from '../path/document-hash';
import type { Difference } from './difference';
import { guarded } from './guarded';

/** What a programme is decided by, as far as it is there and is what it was: a document that is another is none. */
export interface DocumentsChecked {
  readonly bodies: Partial<Readonly<Record<DocumentKind, object>>>;
  readonly differences: readonly Difference[];
}

/** Compares plan, policy and calendar of a programme with what its activation fixed; one that was activated before they were fixed names versions alone, and no plan. */
export async function checkDocuments(manager: EntityManager, { id, documents, policyVersion, calendarVersion }: ProgrammeState): Promise<DocumentsChecked> {
  const due: Partial<Readonly<Record<DocumentKind, { readonly version: string; readonly sha256?: string }>>> = documents ?? { policy: { version: policyVersion }, calendar: { version: calendarVersion } };
  const bodies: Partial<Record<DocumentKind, object>> = {};
  const differences: Difference[] = [];
  for (const kind of documentKinds) {
    const fixed = due[kind];
    if (!fixed) continue;
    const place = { aggregate: id, kind: 'state', where: `${kind} ${fixed.version}` } as const;
    differences.push(...await guarded(place, async () => {
      const document = await manager.findOneBy(DocumentEntity, { kind, version: fixed.version });
      if (!document) return [{ ...place, found: 'missing' }];
      if (fixed.sha256 !== undefined && documentHash(document.body) !== fixed.sha256) return [{ ...place, found: 'not what it was activated with' }];
      bodies[kind] = document.body;
      return [];
    }));
  }
  return { bodies, differences };
}
