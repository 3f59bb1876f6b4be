import type { DerivedView } from './derived-view';
import { PartView } from './part.view';

export const partRows: DerivedView<PartView> = {
  name: 'part',
  entity: PartView,
  keyOf: ({ bureau }) => bureau,
  slices: ({ brief }) => [brief],
  sources: ({ brief }) => brief.responsibilities.map((one) => ({
    key: one.bureau,
    from: [one],
    row: () => ({ taskId: brief.id, bureau: one.bureau, programmeId: brief.programme }),
  })),
};
