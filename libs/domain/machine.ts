/** A sub-machine as data: for each state, what each event makes of it. An event that is not listed is not allowed there. */
export interface Machine<State extends string, Event extends string> {
  readonly name: string;
  readonly initial: State;
  readonly transitions: Readonly<Record<State, Readonly<Partial<Record<Event, State>>>>>;
}

/** The state that follows, or undefined where the event is not allowed in this state. */
export function transition<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  from: State,
  event: Event,
): State | undefined {
  return machine.transitions[from][event];
}

/** What is wrong with a table: transitions into states it does not know, states nothing leads to. Empty when it is sound. */
export function faultsOf(machine: Machine<string, string>): string[] {
  const known = Object.keys(machine.transitions);
  const targets = Object.values(machine.transitions).flatMap((row) => Object.values(row).filter((to) => to !== undefined));
  const unknown = [machine.initial, ...targets].filter((state) => !known.includes(state));
  const reached = reachableFrom(machine);
  return [
    ...unknown.map((state) => `${machine.name}: unknown state ${state}`),
    ...known.filter((state) => !reached.has(state)).map((state) => `${machine.name}: unreachable state ${state}`),
  ];
}

function reachableFrom(machine: Machine<string, string>): Set<string> {
  const reached = new Set([machine.initial]);
  for (const state of reached) {
    for (const next of Object.values(machine.transitions[state] ?? {})) if (next !== undefined) reached.add(next);
  }
  return reached;
}
