/** What is known of a programme where one is chosen. */
interface Choosable {
  readonly id: string;
  readonly mode: 'live' | 'rehearsal';
}

/** One of the two rehearsals of a what-if, which are named so: a means of comparing rules, and nobody's place of work. */
export const isOfWhatIf = ({ id }: Pick<Choosable, 'id'>): boolean => /-what-if-[0-9a-f]{8}-[ab]$/.test(id);

/** Where somebody begins: with the programme they looked at last, else with one in earnest, else with a rehearsal that people live. */
export function beginsWith<One extends Choosable>(programmes: readonly One[], last: string | null): One | undefined {
  return programmes.find(({ id }) => id === last) ?? programmes.find(({ mode }) => mode === 'live') ?? programmes.find((one) => !isOfWhatIf(one)) ?? programmes[0];
}

/** What there is to choose from: no what-ifs, but the one somebody stands in. */
export const choosable = <One extends Choosable>(programmes: readonly One[], present: string): readonly One[] => programmes.filter((one) => one.id === present || !isOfWhatIf(one));
