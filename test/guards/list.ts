import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import { anchors } from './anchors';
import { guardsIn } from './find';
import { guardOf } from './find-anchor';
import type { Guard } from './guard';
import type { Tree } from './manners';
import { Manners, treeOf } from './manners';
import { noes, rooms } from './rooms';

/** A guard, and who must notice that it is gone. */
export interface Watched extends Guard {
  readonly noticedBy: readonly string[];
}

/** Every guard there is: those of the rooms, in their order, then the anchored ones. */
export function allGuards(): readonly Watched[] {
  const inRooms = rooms.map(({ at, noticedBy }) => ({ trees: filesOf(at).map(read), noticedBy }));
  const manners = new Manners([...noes.map(read), ...inRooms.flatMap(({ trees }) => trees)]);
  const found = inRooms.flatMap(({ trees, noticedBy }) => trees.flatMap((tree) => guardsIn(tree, manners)).map((guard) => ({ ...guard, noticedBy })));
  return [...found, ...anchors.map((anchor) => ({ ...guardOf(anchor, read(anchor.file)), noticedBy: anchor.noticedBy }))];
}

function read(file: string): Tree {
  return treeOf({ file, text: readFileSync(join(root, file), 'utf8') });
}

/** The sources of a folder, or the file itself. */
function filesOf(at: string): readonly string[] {
  if (statSync(join(root, at)).isFile()) return [at];
  return readdirSync(join(root, at), { withFileTypes: true }).filter(({ name }) => !['dist', 'node_modules'].includes(name)).flatMap((entry) => {
    const path = `${at}/${entry.name}`;
    if (entry.isDirectory()) return filesOf(path);
    return path.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(path) ? [path] : [];
  });
}
