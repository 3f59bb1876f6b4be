import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import type { Anchor } from './anchors';
import { anchors } from './anchors';
import { guardsIn } from './find';
import { guardOf } from './find-anchor';
import { allGuards } from './list';
import { Manners, treeOf } from './manners';
import { readOptions } from './options';
import { rooms } from './rooms';
import { specsOf, tierOf, toldForEach } from './specs';
import { guardOff, withSwitches } from './switches';

const no = treeOf({ file: 'refusal.ts', text: 'export function refuse(code: string): Refusal { return { refused: code }; }' });

/** The guards of a sample, each with what stands in its place. */
function found(text: string): string[] {
  const tree = treeOf({ file: 'sample.ts', text: `import { refuse } from './refusal'; ${text}` });
  return guardsIn(tree, new Manners([no, tree])).map((guard) => `${guard.text} → ${guard.without}`);
}

describe('the finder of guards', () => {
  it.each([
    ['what is refused under a condition', 'function sign(): Decision { if (late) return refuse("late"); return accept(); }', ['late → false']],
    ['what is refused at the end of a block', 'function sign(): Decision { if (late) { tell(); return refuse("late"); } return accept(); }', ['late → false']],
    ['what is refused or not, whichever comes first', 'function ask(): No | undefined { return may ? undefined : refuse("no"); } function other(): No | undefined { return late ? refuse("late") : undefined; }', ['may → true', 'late → false']],
    ['what is refused where there is something', 'function ask(): No | undefined { return own && refuse("own"); }', ['own && refuse("own") → undefined']],
    ['what is refused once nothing let it pass', 'function ask(): No | undefined { if (mine) return undefined; return refuse("no"); }', ['refuse("no") → undefined']],
    ['what is answered with what happened besides', 'function sign(): Came { if (!known) return { events: [], refusal: refuse("failed") }; return begun(); }', ['!known → false']],
    ['a no that was given a name', 'function ask(): No | undefined { const no = refuse("no"); return role === "office" ? undefined : no; }', ['role === "office" → true']],
    ['a rule that is asked', 'function rule(): No | undefined { return; } function sign(): Decision { const no = rule() ?? other(); if (no) return no; return accept(); }', ['rule() → undefined']],
    ['a rule asked of each, once', 'function rule(): No | undefined { return; } function first(ask: Ask): No | undefined { return; } function sign(): void { const no = first(() => rule()); }', ['first(() => rule()) → undefined']],
    ['what comes back as a no', 'function sign(): Decision { const limit = plan(); if (isRefusal(limit)) return limit; return accept(limit); }', ['isRefusal(limit) → false']],
    ['what is thrown', 'function must(): void { if (!held) throw new Refused(refuse("no")); } function act(): void { must(); write(); }', ['!held → false', 'must() → undefined']],
    ['who may', 'const heads = (actor: Actor): boolean => actor.role === "head"; function maySee(): boolean { if (all) return true; return own; }', ['actor.role === "head" → true', 'own → true']],
    ['on what a right depends that is told to the page', 'const rights = { liaison: (can) => { can("read", "Task", { bureaus: bureau }); can("read", "Programme"); } };', ['{ bureaus: bureau } → undefined']],
  ])('finds %s', (_what, sample, guards) => {
    expect(found(sample)).toEqual(guards);
  });

  it.each([
    ['plain code', 'function add(one: number, other: number): number { if (one > other) return other; return one + other; }'],
    ['the making of a no', 'function dissolved(bureau: Bureau): No { return refuse("dissolved"); } const nobody = (): Problem => new Problem("nobody");'],
    ['an error that is no refusal', 'function head(row?: Row): Head { if (!row) throw new Error("no row"); return row.head; }'],
    ['a look at a no that refuses nothing', 'const rungs = limit && !isRefusal(limit) ? limit.rungs : undefined;'],
    ['a function of its own that is called as a rule of another room', 'function firstOf(rungs: Rung[]): Rung { return rungs[0]; } const next = firstOf(rungs);'],
    ['what it imports from elsewhere under that name', 'import { firstOf } from "./rungs"; const next = firstOf(rungs);'],
  ])('leaves alone %s', (_what, sample) => {
    const elsewhere = treeOf({ file: 'elsewhere.ts', text: 'export function firstOf(ask: Ask): No | undefined { return undefined; }' });
    const tree = treeOf({ file: 'sample.ts', text: sample });
    expect(guardsIn(tree, new Manners([no, elsewhere, tree]))).toEqual([]);
  });
});

describe('an anchored guard', () => {
  const anchor = (text: string, without: string, within?: string): Anchor => ({ file: 'sample.ts', text, without, ...(within !== undefined && { within }), means: '', noticedBy: [] });
  const sample = treeOf({ file: 'sample.ts', text: "const one = named('a', 'SELECT x WHERE y AND z');\nconst other = named('b', `SELECT x AND z`);\nfunction scope(reader: Actor) { return seenBy(reader); }" });

  it('is an expression, or some words of a query', () => {
    expect(guardOf(anchor('seenBy(reader)', '{}'), sample)).toMatchObject({ line: 3, text: 'seenBy(reader)' });
    expect(guardOf(anchor(' AND z', '', 'one'), sample)).toMatchObject({ line: 1, quote: "'" });
    expect(guardOf(anchor(' AND z', '', 'other'), sample)).toMatchObject({ line: 2, quote: '`' });
  });

  it.each([['that has gone', 'notBy(reader)', undefined], ['that stands there twice', ' AND z', undefined], ['whose place has gone', ' AND z', 'third']])('is told %s', (_how, text, within) => {
    expect(() => guardOf(anchor(text, '', within), sample)).toThrow('out of date');
  });
});

describe('a switch', () => {
  const guard = (source: string, text: string, without: string, quote?: string) => ({ file: '', line: 1, from: source.indexOf(text), to: source.indexOf(text) + text.length, text, without, ...(quote !== undefined && { quote }) });
  afterEach(() => { process.env[guardOff] = ''; });
  const value = (source: string, off: string): unknown => {
    process.env[guardOff] = off;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is written is code, and is to be tried as such
    return (new Function(`return ${source}`) as () => unknown)();
  };

  it('turns one guard off, also within another, and leaves all on by default', () => {
    const source = '1 > 2 && 3 > 4 ? "refused" : "done"';
    const switched = withSwitches(source, [[7, guard(source, '1 > 2 && 3 > 4', 'true')], [8, guard(source, '1 > 2', 'true')]]);
    expect(['', '7', '8'].map((off) => value(switched, off))).toEqual(['done', 'refused', 'done']);
  });

  it('stands in the words of a query too', () => {
    for (const quote of ["'", '`']) {
      const source = `${quote}x AND y${quote}`;
      const switched = withSwitches(source, [[7, guard(source, ' AND y', ' AND z', quote)]]);
      expect(['', '7'].map((off) => value(switched, off))).toEqual(['x AND y', 'x AND z']);
    }
  });
});

describe('a spec', () => {
  it('is told once for each guard, with what it imports before', () => {
    expect(toldForEach('a.spec.ts', "import { one } from './one';\n\nit('adds', () => { one(); });\n")).toMatch(/^import .*;\nfor \(const off of [^]*describe\([^]*it\('adds'/);
    expect(() => toldForEach('a.spec.ts', "const one = 1;\nimport { other } from './other';")).toThrow('further down');
  });

  it('is of a row itself, or one of the unit tests of its folder', () => {
    expect(specsOf(['libs/access/', 'apps/api/src/access/rights.integration.spec.ts'])).toEqual(['libs/access/rights.spec.ts', 'libs/access/task-sight.spec.ts', 'apps/api/src/access/rights.integration.spec.ts']);
    expect(specsOf(['libs/domain/task/'])).not.toContain('libs/domain/task/task.property.spec.ts');
    expect(['libs/access/rights.spec.ts', 'apps/api/src/access/rights.integration.spec.ts'].map(tierOf)).toEqual(['unit', 'integration']);
  });
});

describe('the guards of the product', () => {
  const all = allGuards();

  it('are found in every room, and every anchor holds', () => {
    for (const { at } of rooms) expect([at, all.some(({ file }) => file.startsWith(at))]).toEqual([at, true]);
    expect(all.length - anchors.length).toBeGreaterThan(250);
  });

  it('are looked for wherever the domain says no', () => {
    const domain = join(root, 'libs/domain');
    const files = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((file) => /^[^/]+\/.*(?<!\.(spec|fixture))\.ts$/.test(file) && !file.startsWith('dist/'));
    const refusing = new Set(files.filter((file) => /\brefuse\(/.test(readFileSync(join(domain, file), 'utf8'))).map((file) => `libs/domain/${file.split('/')[0]}`));
    expect([...refusing].filter((folder) => !rooms.some(({ at }) => at === folder))).toEqual([]);
    expect(refusing.size).toBeGreaterThan(5);
  });

  it('each have tests that are there', () => {
    const specs = all.map(({ noticedBy }) => specsOf(noticedBy));
    expect(Math.min(...specs.map(({ length }) => length))).toBeGreaterThan(0);
    for (const spec of new Set(specs.flat())) expect([spec, existsSync(join(root, spec))]).toEqual([spec, true]);
  });

  it('are taken by number or by path, with the numbers they have among all', () => {
    expect(readOptions([], all).guards).toHaveLength(all.length);
    expect(readOptions(['2', '3', '--list'], all)).toEqual({ list: true, guards: [[2, all[1]], [3, all[2]]] });
    expect(readOptions(['apps/api/src/http/csrf'], all).guards.map(([, { file }]) => file)).toEqual(all.filter(({ file }) => file === 'apps/api/src/http/csrf.ts').map(({ file }) => file));
    expect(() => readOptions(['0'], all)).toThrow('No guard fits \'0\'');
  });
});
