import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve, sep } from 'node:path';

const root = resolve(__dirname, '../..');

/** Folders whose folders stand on each other; what a test imports is no arrow. */
const layered = ['apps/api/src', 'libs/persistence', 'libs/rehearsal', 'libs/files'];

/** Which folder of a folder imports which other one. */
function arrowsIn(folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const arrows = new Map<string, Set<string>>();
  const sources = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file.includes(sep) && !/(^|\/)(dist|node_modules)\/|\.(spec|fixture)\.ts$/.test(file));
  for (const source of sources) {
    const [from] = source.split(sep);
    for (const [, path] of readFileSync(join(root, folder, source), 'utf8').matchAll(/ from '(\.[^']+)'/g)) {
      const [to, ...more] = normalize(join(dirname(source), path!)).split(sep);
      if (more.length > 0 && to !== from && to !== '..') arrows.set(from!, (arrows.get(from!) ?? new Set()).add(to!));
    }
  }
  return arrows;
}

/** The folders that are left when those that stand on nothing are taken away, again and again: the circles, and what stands on them. */
function inCircles(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const left = new Map(arrows);
  for (let found = true; found;) {
    const done = [...left].filter(([, reach]) => ![...reach].some((to) => left.has(to)));
    done.forEach(([name]) => left.delete(name));
    found = done.length > 0;
  }
  return [...left.keys()];
}

describe('folders that stand on each other', () => {
  it.each(layered)('of %s do so without a circle', (folder) => {
    const arrows = arrowsIn(folder);
    expect(arrows.size).toBeGreaterThan(0);
    expect(inCircles(arrows)).toEqual([]);
  });

  it('are found in a circle where there is one', () => {
    expect(inCircles(new Map([['a', new Set(['b'])], ['b', new Set(['c'])], ['c', new Set(['b', 'd'])]]))).toEqual(['a', 'b', 'c']);
  });
});
