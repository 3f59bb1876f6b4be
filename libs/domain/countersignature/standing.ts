import { endOfDay, shanghaiDate } from '../calendar/shanghai';
import type { Instant, LocalDate } from '../calendar/time';
import type { BureauId } from '../organisation/bureau';
import type { Answers, FormerText, Round } from './round';

/** How a round stands: counted by answers to the present text alone. */
export interface RoundStanding {
  readonly answered: number;
  readonly of: number;
  /** 未反馈: shown, and never counted as consent. */
  readonly missing: readonly BureauId[];
  /** Whom the round waits for: all that are missing, or in a sequential round the first of them. */
  readonly awaited: readonly BureauId[];
  /** All have answered, or, where one consent is enough, one has consented. */
  readonly complete: boolean;
}

export function roundStanding({ signers, answers, order, enough }: Round): RoundStanding {
  const missing = signers.filter((bureau) => !answers[bureau]);
  const consented = signers.some((bureau) => answers[bureau] && answers[bureau].answer !== 'disagreed');
  const complete = missing.length === 0 || (enough === 'any' && consented);
  return {
    answered: signers.length - missing.length,
    of: signers.length,
    missing,
    awaited: complete ? [] : order === 'sequential' ? missing.slice(0, 1) : missing,
    complete,
  };
}

/** The version to which a signer gave an answer that is void by now: none where the present one has its answer, or it never gave any. */
export function voidedAnswer({ answers, former }: Round, bureau: BureauId): FormerText | undefined {
  return answers[bureau] ? undefined : former.findLast((text) => text.answers[bureau] !== undefined);
}

/** The last text that was answered for what is a signer's part by now, and by whom: by itself, or by those whose parts it has since. Nobody where none ever was. */
export function lastAnswered({ answers, former }: Round, bureau: BureauId): { readonly answers: Answers; readonly by: readonly BureauId[] } {
  if (answers[bureau]) return { answers, by: [bureau] };
  const answered = former.map((text) => ({ answers: text.answers, by: Object.keys(text.answers).filter((by) => holderOf(by, text) === bureau) }));
  return answered.findLast(({ by }) => by.length > 0) ?? { answers, by: [] };
}

/** Whose the part is by now of a body that answered a text; what became of that body afterwards, such as that it took another part over, is not its answer's. */
const holderOf = (by: BureauId, { moves = [] }: FormerText): BureauId => moves.reduce((holder, { from, to }) => (holder === from ? to : holder), by);

/** Since when nothing of a round stands in its paper's way: the answer that completed it, or the end of its limit, and the settlement of what was disagreed with. */
export function overSince(round: Round): Instant {
  const all = [...round.former.map((text) => text.answers), round.answers].flatMap((of) => Object.values(of));
  const given = Object.values(round.answers).filter(({ answer }) => round.enough === 'all' || answer !== 'disagreed').map(({ at }) => at).sort();
  const answered = round.enough === 'all' ? given.at(-1) : given[0];
  return [roundStanding(round).complete ? answered ?? round.openedAt : endOfDay(round.limitOn), ...all.flatMap(({ settled }) => settled?.at ?? [])].sort().at(-1) ?? round.openedAt;
}

/** Whether the last day for answers is over. */
export const limitPassed = ({ limitOn }: Round, today: LocalDate): boolean => today > limitOn;

/**
 * The day of the first disagreement that nobody has settled, also with a text that was changed since. A 复函 is entered after it came and says no day of its own: it is not
 * before its round.
 */
export function disagreedSince({ former, answers, openedAt }: Round): LocalDate {
  const disagreements = [...former.map((text) => text.answers), answers].flatMap((of) => Object.values(of)).filter(({ answer, settled }) => answer === 'disagreed' && !settled);
  return disagreements.map(({ at, paper, reply }) => paper?.on ?? shanghaiDate(reply === undefined ? at : openedAt)).sort()[0] ?? shanghaiDate(openedAt);
}
