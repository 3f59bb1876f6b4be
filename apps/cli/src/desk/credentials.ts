import type { Identity } from './identity';
import type { ExamplePerson } from './people';
import { examplePeople, homeOf } from './people';
import type { SignedIn } from './signed-in';
import { signedInAt } from './signed-in';

/** By what the API knows who acts: a token that was named, that of an example person, or that of whoever has signed in. */
export class CredentialsAtHand {
  private people: readonly ExamplePerson[] | undefined;
  private readonly home: string;

  constructor(private readonly env: NodeJS.ProcessEnv, root: string) {
    this.home = homeOf(env, root);
  }

  /** Whoever has signed in at this address, where nobody else is at hand. */
  signedIn(api: string): SignedIn | undefined {
    return this.named === undefined && this.examples.length === 0 ? signedInAt(this.home, api) : undefined;
  }

  /** The token by which somebody acts; undefined where there is none. */
  tokenOf({ person, bureau, role }: Identity, api: string): string | undefined {
    const inPost = this.examples.filter((one) => one.bureau === bureau && one.role === role);
    return this.named ?? inPost.find((one) => one.person === person)?.token ?? this.signedIn(api)?.token;
  }

  get examples(): readonly ExamplePerson[] {
    return this.people ??= examplePeople(this.home);
  }

  private get named(): string | undefined {
    const { LIANXI_TOKEN: token } = this.env;
    return token === '' ? undefined : token;
  }
}
