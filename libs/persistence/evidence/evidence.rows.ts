import type { DerivedView } from '../record/derived-view';
import { EvidenceView } from './evidence.view';

const madeFrom = ['brief', 'milestones'] as const;

export const evidenceRows: DerivedView<EvidenceView, (typeof madeFrom)[number]> = {
  name: 'evidence',
  entity: EvidenceView,
  keyOf: ({ key }) => key,
  madeFrom,
  sources: ({ brief, milestones }) => Object.values(milestones).flatMap(({ key: milestone, evidence = [] }) => evidence.map((one) => {
    const { bureau, sha256, size, kind, nameHash, at, by } = one;
    const key = `${milestone}/${bureau}/${sha256}`;
    return { key, from: [one], row: () => ({ taskId: brief.id, key, programmeId: brief.programme, milestone, bureau, sha256, size, kind, nameHash, attachedAt: at, person: by.person, byBureau: by.bureau }) };
  })),
};
