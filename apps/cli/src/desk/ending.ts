import type { Bilingual } from '@lianxi/plan/schema/bilingual';

/** Exit codes: a rule or the API says no, the command line is wrong, nobody answers. */
export const exitCode = { ok: 0, refused: 1, usage: 2, unreachable: 3 } as const;

/** Ends a command with a sentence in both languages. */
export abstract class Ending extends Error {
  abstract readonly code: number;

  constructor(readonly sentence: Bilingual) {
    super(sentence.en);
  }
}

/** The command line cannot be understood. */
export class Usage extends Ending {
  readonly code = exitCode.usage;
}

/** The API does not answer. */
export class Unreachable extends Ending {
  readonly code = exitCode.unreachable;

  constructor(url: string) {
    super({
      zh: `联系不上 API（${url}）。它在运行吗？请先运行 npm start；在别处运行的，请用环境变量 LIANXI_URL 写明地址。`,
      en: `The API at ${url} does not answer. Is it running? Start it with 'npm start', or name another address in LIANXI_URL.`,
    });
  }
}

/** What was waited for did not come in time, or was found wrong. */
export class NotDone extends Ending {
  readonly code = exitCode.refused;
}
