/** The first `1.2.3` in a text, as numbers. */
export function versionIn(text: string): readonly number[] | undefined {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(text);
  return found?.slice(1).map(Number);
}

/** Whether the version found in `text` is at least `wanted` (`1.9.1`). A text without a version is not. */
export function isAtLeast(text: string, wanted: string): boolean {
  const [found, needed] = [versionIn(text), versionIn(wanted)];
  if (!found || !needed) return false;
  const at = needed.findIndex((part, index) => part !== found[index]);
  return at < 0 || (found[at] ?? 0) > (needed[at] ?? 0);
}
