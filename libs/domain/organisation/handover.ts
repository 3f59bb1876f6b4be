import type { Instant } from '../calendar/time';
import type { Actor } from './actor';
import { isCurrent } from './holdings';
import type { Holding, Post } from './organisation';

/** 交接: who gave a post over at an instant, who took it, and who stood or stands in. */
export interface Handover {
  /** Wall time of the change. */
  readonly at: Instant;
  /** Also substitutes whose time ended with it. */
  readonly outgoing: readonly Holding[];
  readonly incoming: readonly Holding[];
  readonly substitutes: readonly Holding[];
}

/** The last change of a post's holders up to an instant; none where nobody has held it by then. */
export function handoverOf({ holdings }: Post, upTo: Instant): Handover | undefined {
  const at = holdings.flatMap(({ from, until }) => [from, ...(until === undefined ? [] : [until])]).filter((one) => one <= upTo).sort().at(-1);
  if (at === undefined) return undefined;
  return {
    at,
    outgoing: holdings.filter(({ until }) => until === at),
    incoming: holdings.filter(({ from, for: whom }) => from === at && whom === undefined),
    substitutes: holdings.filter((holding) => holding.for !== undefined && (isCurrent(holding, at) || holding.until === at)),
  };
}

/** Whether somebody is shown what passes over: whose bureau the post is, and who appoints its holders. */
export function seesHandover({ role, bureau }: Actor, post: Post): boolean {
  return role === 'security-admin' || post.bureau === bureau;
}
