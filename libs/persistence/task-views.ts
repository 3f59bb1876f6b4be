import { milestoneRows } from './approvals/milestone.rows';
import { evidenceRows } from './evidence/evidence.rows';
import type { DerivedView } from './record/derived-view';
import { partRows } from './record/part.rows';
import { rungRows } from './reminders/rung.rows';
import { listingRows } from './task/listing.rows';

/** Every view of a task, each as its feature makes it. They meet here only. */
export const taskViews: readonly DerivedView[] = [partRows, listingRows, milestoneRows, rungRows, evidenceRows];
