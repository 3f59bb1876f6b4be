import { Ending, exitCode } from './ending';
import type { Identity } from './identity';
import type { ExamplePerson } from './people';
import { examplePeople, homeOf } from './people';
import type { SignedIn } from './signed-in';
import { signedInAt } from './signed-in';

/** Nothing is at hand by which the API would know who acts. */
export class NobodyAtHand extends Ending {
  readonly code = exitCode.refused;
}

/** By what the API knows who acts: a token that was named, that of an example person, or that of whoever has signed in. */
export class CredentialsAtHand {
  private people: readonly ExamplePerson[] | undefined;
  private readonly home: string;

  constructor(private readonly env: NodeJS.ProcessEnv, root: string) {
    this.home = homeOf(env, root);
  }

  /** Whoever has signed in at this address; a token that is named comes before them. */
  signedIn(api: string): SignedIn | undefined {
    return this.named === undefined ? signedInAt(this.home, api) : undefined;
  }

  /** Whether there is a token by which somebody acts. */
  has(identity: Identity, api: string): boolean {
    return this.find(identity, api) !== undefined;
  }

  /**
   * The token by which somebody acts.
   * @throws NobodyAtHand where there is none
   */
  tokenOf(identity: Identity, api: string): string {
    const token = this.find(identity, api);
    if (token !== undefined) return token;
    const { bureau, role, person } = identity;
    throw new NobodyAtHand(this.examples.length === 0
      ? { zh: '还没有登录。请先登录：lianxi sign-in；自动办理的，请用环境变量 LIANXI_TOKEN 给出令牌。', en: 'Nobody is signed in. Sign in with lianxi sign-in; a program names a token in LIANXI_TOKEN.' }
      : { zh: `没有示例人员 ${person}（${bureau}/${role}，--as）。有哪些 → lianxi people`, en: `There is no example person ${person} (${bureau}/${role}, --as). Those there are → lianxi people` });
  }

  get examples(): readonly ExamplePerson[] {
    return this.people ??= examplePeople(this.home);
  }

  private find({ person, bureau, role }: Identity, api: string): string | undefined {
    const example = this.examples.find((one) => one.bureau === bureau && one.role === role && one.person === person);
    return this.named ?? example?.token ?? this.signedIn(api)?.token;
  }

  private get named(): string | undefined {
    const { LIANXI_TOKEN: token } = this.env;
    return token === '' ? undefined : token;
  }
}
