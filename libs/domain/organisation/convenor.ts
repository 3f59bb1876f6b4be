import type { Post } from './organisation';

/** 召集人 as a title says it, maybe with what else its holder is in brackets, of either width: `联席会议召集人（市长）`. Whoever is anything 副 before that, a 副召集人 or 副总召集人, is a deputy. */
const convenor = /^[^副]*召集人(?:[（(].*[)）])?$/u;

/** Whether a post is the convenor's: a leader's whose title says so, which stands in the organisation's chain since the post was made, and is never changed. */
export const isConvenors = ({ role, title }: Pick<Post, 'role' | 'title'>): boolean => role === 'leader' && convenor.test(title);
