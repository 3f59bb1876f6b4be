import { randomUUID } from 'node:crypto';
import type { Client } from '@lianxi/api-client/client';
import { createLianxiClient } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office } from '@lianxi/rehearsal/bureaus/intention';
import type { Language } from '@lianxi/wording/say';
import type { World } from '../world';
import { answerTo } from './ask';
import { CredentialsAtHand } from './credentials';
import { NotDone } from './ending';
import type { Endpoints } from './endpoints';
import { findEndpoints } from './endpoints';
import type { Identity } from './identity';
import { readIdentity } from './identity';
import { languageOf } from './language';
import type { NameOf } from './own-names';
import { homeOf } from './people';
import type { Subject } from './problem';
import { programmesOf } from './programmes';
import type { SignedIn } from './signed-in';
import { forgetSignedIn, keepSignedIn } from './signed-in';

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
  /** By what the API knows who acts. */
  readonly credentials: CredentialsAtHand;

  constructor(private readonly world: World, private readonly options: DeskOptions, readonly nameOf: NameOf) {
    this.language = languageOf(options.lang, world.env);
    this.json = options.json === true;
    this.credentials = new CredentialsAtHand(world.env, world.root);
    this.as = options.as ?? (world.env.LIANXI_AS === '' ? undefined : world.env.LIANXI_AS);
  }

  /** Who acts: an example person that is named, else whoever has signed in, else the usual one. */
  actor(usual: Identity): Identity {
    const named = this.as === undefined ? undefined : readIdentity(this.as);
    if (named && this.credentials.examples.length > 0) return named;
    return this.credentials.signedIn(this.endpoints.api) ?? named ?? usual;
  }

  /** Who reads: whoever acts, or the office for somebody of whom nothing is at hand; what there is shows who was meant. */
  private reader(): Identity {
    const named = this.actor(office);
    return this.credentials.has(named, this.endpoints.api) ? named : office;
  }

  /** How somebody else of a post is named in a command, ` --as lianxi-office-director@office`: an example person; nothing where there are none, since there everybody signs in as themselves. */
  asAnother(role: string, than: string): string {
    const other = this.credentials.examples.find((one) => one.role === role && one.person !== than);
    return other === undefined ? '' : ` --as ${other.person}@${role}`;
  }

  /** Reads from the API, as whoever reads where nobody is named. */
  ask<T>(request: (api: Client) => Promise<Reply<T>>, by: Identity = this.reader()): Promise<T> {
    return answerTo(this.world, this.endpoints.api, () => request(this.client(by)));
  }

  /** Reads from the API without asking again where it is busy. */
  askOnce<T>(request: (api: Client) => Promise<Reply<T>>): Promise<T> {
    return answerTo(this.world, this.endpoints.api, () => request(this.client(this.reader())), 1);
  }

  /** Changes something, at most once for a key. */
  act<T>(identity: Identity, request: (api: Client, key: string) => Promise<Reply<T>>, key: string = randomUUID()): Promise<T> {
    return answerTo(this.world, this.endpoints.api, () => request(this.client(identity), key));
  }

  /** Asks the API in a session, or for one, whose cookie is handed on. */
  door<T>(request: (api: Client) => Promise<Reply<T>>, keep?: (cookie: string) => void, cookie?: string): Promise<T> {
    const asking = async (): Promise<Reply<T>> => {
      const reply = await request(createLianxiClient({ baseUrl: this.endpoints.api, headers: { 'accept-language': this.language, ...(cookie === undefined ? {} : { cookie }) }, fetch: this.world.fetch }));
      keep?.(reply.response.headers.getSetCookie()[0]?.split(';')[0] ?? '');
      return reply;
    };
    return answerTo(this.world, this.endpoints.api, asking, 1);
  }

  /**
   * Asks whoever sits there.
   * @throws NotDone where nobody does
   */
  question(said: Bilingual, hidden?: boolean): Promise<string> {
    const { ask } = this.world;
    if (!ask) throw new NotDone({ zh: '登录需要在终端中输入口令。自动办理的，请用环境变量 LIANXI_TOKEN 给出令牌。', en: 'Signing in asks for a password at a terminal. A program names a token in LIANXI_TOKEN.' });
    return ask(this.text(said), hidden);
  }

  /** Keeps the token of whoever has signed in at this address. */
  keepSignedIn(signedIn: SignedIn): void {
    keepSignedIn(homeOf(this.world.env, this.world.root), this.endpoints.api, signedIn);
  }

  /** Forgets whoever has signed in at this address; answers who that was. */
  forgetSignedIn(): SignedIn | undefined {
    return forgetSignedIn(homeOf(this.world.env, this.world.root), this.endpoints.api);
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
    return { 'authorization': `Bearer ${this.credentials.tokenOf(identity, this.endpoints.api)}`, 'accept-language': this.language };
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
