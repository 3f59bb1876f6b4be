/** A file that goes with what is asked, whose other fields are the form's. */
export interface Enclosed {
  readonly name: string;
  readonly bytes: string;
}

/** What somebody is about to ask, written down before it is sent. */
export interface Intent {
  readonly key: string;
  /** `kejiju/liaison` */
  readonly who: string;
  /** Whose chain it is to stand in: that of a task or a strike-off list, by its id, or the one called `organisation` or `identity`. */
  readonly aggregate: string;
  /** Below `/api/v1`: `tasks/…/milestones/d5-2020/contribution`. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly file?: Enclosed;
  /** Answered with something that is told once: it takes no key, and is never sent again. */
  readonly once?: true;
  /** A text that stands nowhere else; only of what may also be given up unanswered. */
  readonly text?: string;
}

/** That something was decided, and where it stands: the events of a chain up to this one. */
export interface Decided {
  readonly aggregate: string;
  readonly seq: number;
  readonly events: readonly string[];
  /** Programme time of it, where it is said. */
  readonly at?: string;
}

/** An intent and what became of it, as its sender knows. */
export interface Entry {
  readonly intent: Intent;
  /** `unknown`: sent, and no answer came. */
  readonly outcome: 'unknown' | 'acknowledged' | 'refused';
  /** What a person was told had happened; of what is asked for several at once, to each. */
  readonly decided?: readonly Decided[];
  readonly refusal?: string;
  readonly requests: number;
}

/** What a request came to, as its sender can tell. */
export type Told = Pick<Entry, 'outcome' | 'decided' | 'refusal'>;

/** What the clients intend and are told, kept outside the system that is killed. */
export class Journal {
  private readonly kept = new Map<string, Entry>();

  get entries(): readonly Entry[] {
    return [...this.kept.values()];
  }

  /** Before anything is sent. */
  intend(intent: Intent): void {
    this.kept.set(intent.key, { intent, outcome: 'unknown', requests: 0 });
  }

  /** After a request, answered or not. */
  note(intent: Intent, told: Told): void {
    const requests = (this.kept.get(intent.key)?.requests ?? 0) + 1;
    this.kept.set(intent.key, { intent, ...told, requests });
  }
}
