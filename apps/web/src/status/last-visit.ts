import { useEffect } from 'react';
import { daysBefore } from '../look/day';
import { usePreference } from '../record/preference';

/** The programme's day on which the post last looked at this page before today, in this browser; a week ago where nobody has. */
export function useLastVisit(post: string, programme: string, today: string): string {
  const [{ last, current }, keep] = usePreference([post, programme, 'status-visit'], { last: '', current: '' });
  const before = current === today ? last : current;
  // A rehearsal that was begun anew has an earlier day than the one that was kept.
  useEffect(() => { if (current !== today) keep({ last: current, current: today }); });
  return before === '' || before >= today ? daysBefore(today, 7) : before;
}
