import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import * as ts from 'typescript';
import { guardOff } from './switches';

/** The variable that lists the guards for which a spec is run, one after the other. */
export const guardsOff = 'LIANXI_GUARDS_OFF';

/**
 * The specs that a row names: a folder stands for its unit tests. Properties are left out: they take longer than all examples, and a guard is
 * to be noticed by an example that tells what it is for.
 */
export function specsOf(noticedBy: readonly string[]): readonly string[] {
  return noticedBy.flatMap((path) => (path.endsWith('/') ? readdirSync(join(root, path)).filter((name) => /^[^.]+\.spec\.ts$/.test(name)).map((name) => `${path}${name}`) : [path]));
}

/** The tier a spec is of, by its name. */
export function tierOf(spec: string): 'unit' | 'integration' {
  return spec.endsWith('.integration.spec.ts') ? 'integration' : 'unit';
}

/** How the tests are called that are run with a guard off; 0 is none. */
export const titleOf = (number: number): string => `guard ${number}`;

/** A spec that tells all its tests once for each guard: so what it imports is loaded once. Throws where something stands before an import. */
export function toldForEach(spec: string, text: string): string {
  const { statements } = ts.createSourceFile(spec, text, ts.ScriptTarget.ES2022);
  const imports = statements.filter((one) => ts.isImportDeclaration(one)).length;
  if (!statements.slice(0, imports).every((one) => ts.isImportDeclaration(one))) throw new Error(`${spec} imports something further down: it cannot be told for each guard`);
  const end = statements[imports - 1]?.end ?? 0;
  return `${text.slice(0, end)}
for (const off of (process.env.${guardsOff} ?? '').split(',')) {
  process.env.${guardOff} = off;
  describe(\`guard \${off}\`, () => {
    beforeAll(() => { process.env.${guardOff} = off; });
${text.slice(end)}
  });
}
`;
}

/** @see toldForEach */
export function readToldForEach(spec: string): string {
  return toldForEach(spec, readFileSync(join(root, spec), 'utf8'));
}
