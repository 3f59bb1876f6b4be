import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';

/** A React page of one word; one that asks for what Today asks for, and lists it. */
export type HelloName = 'one-word' | 'same-answers';

/** Builds a React hello into a folder as the page is built: by the same toolchain with the same settings. */
export function buildHello(name: HelloName, folder: string): void {
  execFileSync(process.execPath, [join(root, 'test', 'bench', 'web', 'build-hello.mjs'), name, folder], { cwd: root });
}
