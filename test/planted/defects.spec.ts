import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defects } from './defects';

const sources = join(__dirname, '..', '..');

describe('the table of planted defects', () => {
  it('has twenty-three, none twice', () => {
    expect(defects).toHaveLength(23);
    expect(new Set(defects.map(({ file, planted }) => `${file} ${planted}`)).size).toBe(23);
  });

  it.each(defects)('finds the place of: $means', ({ file, text, planted }) => {
    expect(readFileSync(join(sources, file), 'utf8').split(text)).toHaveLength(2);
    expect(planted).not.toBe(text);
  });
});
