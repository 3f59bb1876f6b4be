import { endOf } from '../terminal/when';

/** The options with which a command looks back. */
export interface LooksBack {
  readonly asOf?: string;
}

/** The end of a day in Shanghai, to which a command looks back; undefined for the day that is today in the programme, or where no day is named. */
export function asOfEnd(day: string | undefined, today: string): string | undefined {
  return day === undefined || day === today ? undefined : endOf(day);
}
