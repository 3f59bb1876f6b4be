import { contentOf } from './kind/content';
import { FileFault } from './kind/fault';
import type { Kind } from './kind/kind';
import { fitsName } from './kind/kind';
import { firstPageText } from './marks/first-page';
import { isMarked } from './marks/mark';
import type { Bytes } from './store/store';

/** Looks at a name alone: a paper that says what it is by its name need not come in at all. @throws FileFault */
export function judgeName(name: string): void {
  if (isMarked(name)) throw new FileFault('file-classified');
}

/**
 * What a file is, if it may be kept: of a kind that is taken, called so, without macros or a password, and without the mark of a classified paper.
 * @throws FileFault otherwise
 */
export async function judge(name: string, bytes: Bytes): Promise<Kind> {
  judgeName(name);
  const content = await contentOf(bytes);
  if (!fitsName(content.kind, name)) throw new FileFault('file-name-differs');
  if (isMarked(await firstPageText(bytes, content))) throw new FileFault('file-classified');
  return content.kind;
}
