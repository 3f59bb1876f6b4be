import { fill } from '@lianxi/wording/fill';
import { dayOf } from '@lianxi/wording/moment';
import type { Language } from '@lianxi/wording/say';

/** What is known of a programme that is called something. */
interface Called {
  readonly id: string;
  readonly mode: 'live' | 'rehearsal';
  readonly title: string;
  readonly activatedAt: string;
}

/** The words of a programme's name, which pages have. */
interface Words {
  readonly live: string;
  readonly rehearsalFrom: string;
  readonly rehearsalAgain: string;
}

/** What people call each of several programmes: in earnest, or a rehearsal by the day on which it begins, and which of that day's. Their ids are for addresses. */
export function programmesCalled(programmes: readonly Called[], words: Words, language: Language): readonly string[] {
  const sameDay = (one: Called, other: Called): boolean => other.mode === 'rehearsal' && other.title === one.title && dayOf(language, other.activatedAt) === dayOf(language, one.activatedAt);
  return programmes.map((one, place) => {
    if (one.mode === 'live') return `${words.live} · ${one.title}`;
    const before = programmes.slice(0, place).filter((other) => sameDay(one, other)).length;
    const from = dayOf(language, one.activatedAt);
    return `${before === 0 ? fill(words.rehearsalFrom, { from }) : fill(words.rehearsalAgain, { from, which: before + 1 })} · ${one.title}`;
  });
}
