import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import { spreadOf } from '../figures';
import type { Section } from '../section';
import { atMost, exactly } from '../section';
import type { WebGround } from './ground';
import { beforeToday, scriptsOf, weightOf } from './weight';

/** Where the build leaves the page. */
const page = join(root, 'apps', 'web', 'dist', 'page');

/** Pages that no one has to wait for before they go there: charts and the roadmap's above all. */
const later = /^(?!today-page-).*-page-/;

/** The scripts before Today, against a React page of one word by the same toolchain. */
export function weighPage({ folderOf }: WebGround): Section {
  const first = beforeToday(page);
  const [ours, hello] = [weightOf(page, first), weightOf(folderOf('one-word'), scriptsOf(folderOf('one-word')))];
  const early = first.filter((name) => later.test(name));
  return {
    title: 'JavaScript before Today, gzipped',
    figures: { ours, hello, first },
    lines: [`  ours ${(ours / 1_024).toFixed(1)} KB in ${first.length} scripts of ${scriptsOf(page).length}, React hello ${(hello / 1_024).toFixed(1)} KB`],
    goals: [
      atMost('JavaScript before Today against a React hello', spreadOf([ours / hello]), 2.2),
      exactly('scripts of other pages before Today', early.length, 0),
    ],
  };
}
