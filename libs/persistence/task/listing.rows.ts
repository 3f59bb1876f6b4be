import type { DerivedView } from '../record/derived-view';
import { ListingView } from './listing.view';

const madeFrom = ['brief', 'milestones'] as const;

export const listingRows: DerivedView<ListingView, (typeof madeFrom)[number]> = {
  name: 'listing',
  entity: ListingView,
  keyOf: () => '',
  madeFrom,
  sources: ({ brief, milestones }) => {
    const documents = Object.values(milestones).flatMap(({ submission }) => submission?.document ?? []);
    return [{
      key: '',
      from: [brief, ...documents],
      row: () => ({
        taskId: brief.id,
        programmeId: brief.programme,
        measure: brief.measure,
        section: brief.section,
        years: [...new Set(brief.milestones.map(({ year }) => year))],
        words: searched([brief.heading, ...brief.responsibilities.map(({ name }) => name), ...(brief.renamed ?? []).map(({ name }) => name), ...brief.openGroups, ...brief.milestones.map(({ text }) => text), ...documents].join('\n')),
      }),
    }];
  },
};

/** The spelling in which words are looked for: full-width and half-width letters and digits, capitals and small letters are the same. */
export function searched(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
