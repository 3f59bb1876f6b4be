/** A paragraph of two texts side by side: in both, in the later one alone, or in the earlier one alone. */
export interface ComparedParagraph {
  readonly mark: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many pairs of paragraphs the middle is shown as replaced: no paper is like that, and nobody shall make a server count it. */
const mostPairs = 1_000_000;

/**
 * Compares two texts paragraph by paragraph: what both have in the same order is the longest such sequence (LCS), and what was removed stands
 * before what was added in its place.
 */
export function compareTexts(before: string, after: string): readonly ComparedParagraph[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const start = sharedAtStart(old, now);
  const end = sharedAtStart(old.slice(start).reverse(), now.slice(start).reverse());
  const [oldMiddle, nowMiddle] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return [...marked('same', old.slice(0, start)), ...middle(oldMiddle, nowMiddle), ...marked('same', old.slice(old.length - end))];
}

function middle(old: readonly string[], now: readonly string[]): readonly ComparedParagraph[] {
  if (old.length * now.length > mostPairs) return [...marked('removed', old), ...marked('added', now)];
  const lengths = commonLengths(old, now);
  const compared: ComparedParagraph[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [one, other] = [old[i], now[j]];
    if (one !== undefined && one === other) {
      compared.push({ mark: 'same', text: one });
      [i, j] = [i + 1, j + 1];
    } else if (one !== undefined && (other === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      compared.push({ mark: 'removed', text: one });
      i += 1;
    } else if (other !== undefined) {
      compared.push({ mark: 'added', text: other });
      j += 1;
    }
  }
  return compared;
}

/** How long the longest common sequence of the rests is, from each pair of paragraphs on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const lengths: number[][] = [Array.from({ length: now.length + 1 }, () => 0)];
  for (const one of [...old].reverse()) {
    const [below = []] = lengths;
    const row = [0];
    for (const [distance, other] of [...now].reverse().entries()) {
      const j = now.length - 1 - distance;
      row.unshift(one === other ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[0] ?? 0));
    }
    lengths.unshift(row);
  }
  return lengths;
}

function sharedAtStart(old: readonly string[], now: readonly string[]): number {
  const differs = old.findIndex((paragraph, place) => paragraph !== now[place]);
  return differs < 0 ? old.length : differs;
}

const marked = (mark: ComparedParagraph['mark'], texts: readonly string[]): ComparedParagraph[] => texts.map((text) => ({ mark, text }));
