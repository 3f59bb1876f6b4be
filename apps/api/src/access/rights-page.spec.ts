import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rightsPage } from './rights-page.fixture';

describe('the table of rights', () => {
  /** After a change of the rules, `LIANXI_WRITE_DOCS=1 npx jest apps/api/src/access/rights-page` writes the page anew. */
  it('stands in docs/rights.md as the rules have it', () => {
    const [file, page] = [resolve(__dirname, '../../../../docs/rights.md'), rightsPage()];
    if (process.env.LIANXI_WRITE_DOCS === '1') writeFileSync(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
  });
});
