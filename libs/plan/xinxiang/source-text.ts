import { readFileSync } from 'node:fs';

/** The text Xinxiang's plan was read from. The package's `imports` find it from source and from build output alike. */
export const xinxiangText = readFileSync(require.resolve('#xinxiang-text'), 'utf8');
