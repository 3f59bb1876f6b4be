import type { DerivedView } from './derived-view';
import { PartView } from './part.view';

const madeFrom = ['brief'] as const;

export const partRows: DerivedView<PartView, (typeof madeFrom)[number]> = {
  name: 'part',
  entity: PartView,
  keyOf: ({ bureau }) => bureau,
  madeFrom,
  sources: ({ brief }) => brief.responsibilities.map((one) => ({
    key: one.bureau,
    from: [one],
    row: () => ({ taskId: brief.id, bureau: one.bureau, programmeId: brief.programme, measure: brief.measure }),
  })),
};
