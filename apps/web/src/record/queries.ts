import { QueryClient } from '@tanstack/react-query';
import { Refusal } from './refusal';

/** Whether a request is made once more: a no stays a no. */
export const isWorthAnother = (error: Error): boolean => error instanceof Refusal && (error.problem === undefined || error.problem.status === 503);

/** What the page knows of the record; what could not be reached is asked for again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 3 && isWorthAnother(error),
    },
  },
});

/** Everything that is said of programmes and tasks begins so: it is asked for again once something was decided. */
export const recordKey = 'record';

/** Asks for everything again that is on screen. */
export async function lookAgain(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [recordKey] });
}

/** So long is waited, in milliseconds, for how something stands now: where the network has gone since, that it was done is said all the same. */
const patienceMs = 3_000;

/** Asks for one thing again that is on screen, and waits until it stands there as it is now. */
export async function seeAgain(queryKey: readonly unknown[]): Promise<void> {
  await Promise.race([queries.refetchQueries({ queryKey, type: 'active' }), new Promise((over) => { setTimeout(over, patienceMs); })]);
}
