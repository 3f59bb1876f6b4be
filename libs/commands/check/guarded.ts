import { TypeORMError } from 'typeorm';
import { faultOf } from '../path/faults';
import type { Difference } from './difference';

/** Where what cannot be read is told. */
export type Place = Pick<Difference, 'aggregate' | 'kind' | 'where'>;

/**
 * One part of the check, by itself: what it cannot read is a finding at its place, and hides nothing of the rest. Rows that somebody wrote by hand may hold anything, so whatever
 * is thrown over them counts; what the database itself failed at says nothing about a row, and stays a fault.
 */
export async function guarded(place: Place, check: () => readonly Difference[] | Promise<readonly Difference[]>): Promise<readonly Difference[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof TypeORMError || faultOf(error) !== error) throw error;
    return [unreadable(place)];
  }
}

/** The same of what is at hand already, and needs no database. */
export function legible(place: Place, compare: () => readonly Difference[]): readonly Difference[] {
  try {
    return compare();
  } catch {
    return [unreadable(place)];
  }
}

const unreadable = (place: Place): Difference => ({ ...place, found: 'unreadable' });
