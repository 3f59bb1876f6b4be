import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import type { Defect } from './defects';

/** What is built, obtained or run, and not written by anybody. */
const notSources = ['node_modules', 'dist', '.git', '.nx', '.lianxi'];

/** A copy of the sources in a folder of its own, in which defects are planted: the checkout is never touched. */
export class Copy {
  constructor(readonly folder: string) {
    cpSync(root, folder, { recursive: true, filter: (path) => !notSources.includes(basename(path)) && !path.endsWith('.tsbuildinfo') });
    linkPackages(folder);
  }

  /** Builds the copy with a defect, or as it is. */
  build(defect?: Defect): void {
    const restore = defect && this.plant(defect);
    const built = spawnSync(process.execPath, [join(root, 'node_modules', '@typescript', 'native', 'bin', 'tsc'), '-b'], { cwd: this.folder, encoding: 'utf8' });
    restore?.();
    if (built.status !== 0) throw new Error(`The copy does not build${defect ? ` with '${defect.planted}' in ${defect.file}` : ''}:\n${built.stdout}${built.stderr}`);
  }

  /** Puts another text in the place of a source. */
  write(file: string, source: string): void {
    writeFileSync(join(this.folder, file), source);
  }

  private plant({ file, text, planted }: Defect): () => void {
    const source = readFileSync(join(this.folder, file), 'utf8');
    const [before, after, ...more] = source.split(text);
    if (before === undefined || after === undefined || more.length > 0) throw new Error(`'${text}' does not stand in ${file} exactly once: the table of defects is out of date`);
    this.write(file, `${before}${planted}${after}`);
    return () => { this.write(file, source); };
  }
}

/** Packages of others are those of the checkout; the product's own are the copy's. */
function linkPackages(folder: string): void {
  const packages = join(folder, 'node_modules');
  const own = join(packages, '@lianxi');
  mkdirSync(own, { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) if (name !== '@lianxi') symlinkSync(join(root, 'node_modules', name), join(packages, name));
  for (const room of ['activities', 'workflows', 'infra', 'test']) symlinkSync(join(folder, room), join(own, room));
  for (const room of ['apps', 'libs']) for (const name of readdirSync(join(folder, room))) symlinkSync(join(folder, room, name), join(own, name));
}
