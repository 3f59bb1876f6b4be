import { fill } from '@lianxi/wording/fill';
import { dayOf } from '@lianxi/wording/moment';
import type { Language } from '@lianxi/wording/say';

/** What is known of a programme that is called something. */
interface Called {
  readonly id: string;
  readonly mode: 'live' | 'rehearsal';
  readonly title: string;
  readonly activatedAt: string;
  /** By the wall. */
  readonly createdAt?: string | undefined;
}

/** The words of a programme's name, which pages have. */
interface Words {
  readonly live: string;
  readonly rehearsalFrom: string;
  readonly rehearsalAgain: string;
}

/**
 * What people call each of all programmes, by its id, which is for addresses: in earnest, or a rehearsal by the day on which it begins, and which of that day's. They are counted as they were brought to life, so
 * that whatever is begun later changes no number; those that a page shows none of count as well.
 */
export function programmesCalled(programmes: readonly Called[], words: Words, language: Language): ReadonlyMap<string, string> {
  const sameDay = (one: Called, other: Called): boolean => other.mode === 'rehearsal' && other.title === one.title && dayOf(language, other.activatedAt) === dayOf(language, one.activatedAt);
  const inTurn = [...programmes].sort((one, other) => (one.createdAt ?? '').localeCompare(other.createdAt ?? ''));
  return new Map(inTurn.map((one, place) => {
    if (one.mode === 'live') return [one.id, `${words.live} · ${one.title}`];
    const before = inTurn.slice(0, place).filter((other) => sameDay(one, other)).length;
    const from = dayOf(language, one.activatedAt);
    return [one.id, `${before === 0 ? fill(words.rehearsalFrom, { from }) : fill(words.rehearsalAgain, { from, which: before + 1 })} · ${one.title}`];
  }));
}
