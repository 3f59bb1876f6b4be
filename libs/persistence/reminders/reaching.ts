/** That nobody holds a post any more, nor is to: what its bureau's parts it handled fall back to the bureau's liaison. */
const closed = (post: string): string => `NOT EXISTS (SELECT FROM holder WHERE holder.post = ${post} AND (holder.ended_at IS NULL OR holder.ended_at > clock_timestamp()))`;

/** Condition: a row told to a bureau's role, or to one post of it, reaches a post; `reaches` of libs/domain/task/transfer, as SQL. */
export const reaching = (row: string, bureau: string, role: string, post: string): string => (
  `${row}.bureau = ${bureau} AND ${row}.role = ${role} AND (${row}.post IN ('', ${post}) OR ${closed(`${row}.post`)})`);
