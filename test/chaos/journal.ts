/** What somebody is about to ask, written down before it is sent. */
export interface Intent {
  readonly key: string;
  /** `kejiju/liaison` */
  readonly who: string;
  readonly task: string;
  /** Below the task: `milestones/d5-2020/contribution`. */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** A text that stands nowhere else; only of what may also be given up unanswered. */
  readonly text?: string;
}

/** What a person was told had happened. */
export interface Acknowledged {
  readonly seq: number;
  readonly events: readonly string[];
  readonly version: number;
}

/** An intent and what became of it, as its sender knows. */
export interface Entry {
  readonly intent: Intent;
  /** `unknown`: sent, and no answer came. */
  readonly outcome: 'unknown' | 'acknowledged' | 'refused';
  readonly answer?: Acknowledged;
  readonly refusal?: string;
  readonly requests: number;
}

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
  note(intent: Intent, told: Pick<Entry, 'outcome' | 'answer' | 'refusal'>): void {
    const requests = (this.kept.get(intent.key)?.requests ?? 0) + 1;
    this.kept.set(intent.key, { intent, ...told, requests });
  }
}
