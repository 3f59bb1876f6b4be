/** The whole lines of a text that comes in pieces; what stands behind the last line break is left out. */
export async function* wholeLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let cut = '';
  for await (const piece of pieces) {
    const lines = (cut + piece).split('\n');
    cut = lines.pop() ?? '';
    yield* lines;
  }
}
