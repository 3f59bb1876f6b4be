import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';

/** What a rehearsal has of the world around it. */
export interface Surroundings {
  /** Base of the API: `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** The headers that say who acts. */
  readonly headersOf: (actor: Actor) => Readonly<Record<string, string>>;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** How long one thing is waited for, in milliseconds; ten minutes where nothing is said. */
  readonly patienceMs?: number;
  /** Told what is waited for, each time it has lasted a few seconds more. */
  readonly waits: (what: Bilingual) => void;
}

/** The rehearsal cannot go on: what was waited for did not come. */
export class Stalled extends Error {
  constructor(readonly sentence: Bilingual) {
    super(sentence.en);
  }
}
