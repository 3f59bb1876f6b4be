/** A line longer than this is none of ours; it would be held in memory as a whole. */
const longest = 64 * 1024 * 1024;

/** The whole lines of a text that comes in pieces; what stands behind the last line break is left out. */
export async function* wholeLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let [cut, length]: [string[], number] = [[], 0];
  for await (const piece of pieces) {
    const [end = '', ...lines] = piece.split('\n');
    cut.push(end);
    length += end.length;
    if (length > longest) throw new Error(`A line of more than ${String(longest)} characters stands where anchors are kept`);
    const last = lines.pop();
    if (last === undefined) continue;
    yield cut.join('');
    yield* lines;
    [cut, length] = [[last], last.length];
  }
}
