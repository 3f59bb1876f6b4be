import { randomUUID } from 'node:crypto';
import type { Client } from '@lianxi/api-client/client';
import { createLianxiClient } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import type { Language } from '@lianxi/wording/say';
import type { World } from '../world';
import { answerTo } from './ask';
import { NotDone } from './ending';
import type { Endpoints } from './endpoints';
import { findEndpoints } from './endpoints';
import type { Identity } from './identity';
import { identityHeader, readIdentity } from './identity';
import { languageOf } from './language';
import type { NameOf } from './own-names';
import type { Subject } from './problem';
import { programmesOf } from './programmes';

/** The options every command has. */
export interface DeskOptions {
  readonly json?: boolean;
  readonly as?: string;
  readonly programme?: string;
  readonly lang?: string;
}

/** The programme a command means when there are several and none is named. */
export const demoProgramme = 'xinxiang-demo';

/** What a command works with: the API, who acts, and the paper it prints on. */
export class Desk {
  readonly language: Language;
  readonly json: boolean;
  /** What the command is about, for the advice that follows a refusal. */
  subject: Subject = {};
  /**
   * Where the product is reached; looked for when it is needed, since some commands need none.
   * @throws NotRunning when it is not known
   */
  get endpoints(): Endpoints {
    return findEndpoints(this.world.env, this.world.root);
  }

  /** Who acts, as the command line or LIANXI_AS says. */
  as: string | undefined;
  private chosenProgramme: string | undefined;

  constructor(private readonly world: World, private readonly options: DeskOptions, readonly nameOf: NameOf) {
    this.language = languageOf(options.lang, world.env);
    this.json = options.json === true;
    this.as = options.as ?? (world.env.LIANXI_AS === '' ? undefined : world.env.LIANXI_AS);
  }

  /** Who acts: whoever was named, else the usual one. */
  actor(usual: Identity): Identity {
    return this.as === undefined ? usual : readIdentity(this.as);
  }

  /** Reads from the API. */
  ask<T>(request: (api: Client) => Promise<Reply<T>>): Promise<T> {
    return answerTo(this.world, this.endpoints.api, () => request(this.client(this.actor(office))));
  }

  /** Reads from the API without asking again where it is busy. */
  askOnce<T>(request: (api: Client) => Promise<Reply<T>>): Promise<T> {
    return answerTo(this.world, this.endpoints.api, () => request(this.client(this.actor(office))), 1);
  }

  /** Changes something, at most once for a key. */
  act<T>(identity: Identity, request: (api: Client, key: string) => Promise<Reply<T>>, key: string = randomUUID()): Promise<T> {
    return answerTo(this.world, this.endpoints.api, () => request(this.client(identity), key));
  }

  /** The programme meant: as named, else the only one, else the demonstration's. */
  async programme(): Promise<string> {
    return this.chosenProgramme ??= this.options.programme ?? this.world.env.LIANXI_PROGRAMME ?? await this.onlyProgramme();
  }

  /** Means this programme from now on. */
  choose(programme: string): void {
    this.chosenProgramme = programme;
  }

  /** A text in the reader's language. */
  text(said: Bilingual): string {
    return said[this.language];
  }

  /** Prints the answer: as it came with --json, else in lines. */
  show(answer: unknown, lines: () => readonly string[]): void {
    if (this.json) this.world.say(JSON.stringify(answer, null, 2));
    else for (const line of lines()) this.world.say(line);
  }

  /** Says how far a long command has come; beside the answer when that is JSON. */
  progress(line: string): void {
    if (this.json) this.world.remark(line);
    else this.world.say(line);
  }

  /** Shows how far a long command has come, in place, where there is a terminal: whether there is one. */
  redraw(line: string): boolean {
    if (!this.world.redraw) return false;
    this.world.redraw(line);
    return true;
  }

  /** Says something beside the answer. */
  remark(said: Bilingual): void {
    this.world.remark(this.text(said));
  }

  /** What asks the API on its own, in many names, has of the world. */
  surroundings() {
    return {
      baseUrl: this.endpoints.api,
      headersOf: (identity: Identity) => this.headersOf(identity),
      fetch: this.world.fetch,
      pause: (milliseconds: number) => this.world.pause(milliseconds),
    };
  }

  pause(milliseconds: number): Promise<void> {
    return this.world.pause(milliseconds);
  }

  private client(identity: Identity): Client {
    return createLianxiClient({
      baseUrl: this.endpoints.api,
      headers: this.headersOf(identity),
      fetch: this.world.fetch,
    });
  }

  private headersOf(identity: Identity) {
    return { 'lianxi-identity': identityHeader(identity), 'accept-language': this.language };
  }

  private async onlyProgramme(): Promise<string> {
    const ids = (await programmesOf(this)).map(({ id }) => id);
    const [only] = ids.includes(demoProgramme) ? [demoProgramme] : ids;
    if (only !== undefined && (ids.length === 1 || only === demoProgramme)) return only;
    throw new NotDone(only === undefined
      ? { zh: '还没有方案。演练一个：lianxi demo', en: "There is no programme yet. Rehearse one: 'lianxi demo'." }
      : { zh: `有几个方案（${ids.join('、')}）：请用 --programme 写明是哪一个。`, en: `There are several programmes (${ids.join(', ')}): name one with --programme.` });
  }
}
