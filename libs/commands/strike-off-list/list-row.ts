import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { Statement } from '@lianxi/persistence/record/statement';
import { putList } from '@lianxi/persistence/strike-off-list/strike-off-list.sql';
import type { Head } from '../path/append';

/** What a list's row shows of its state, beside the state itself. Pure. */
export function listColumns({ phase, signature }: StrikeOffListState): { readonly phase: StrikeOffListState['phase']; readonly scan: string | null; readonly scanSize: number | null } {
  return { phase, scan: signature?.paper?.scan ?? null, scanSize: signature?.paper?.size ?? null };
}

/** The statement that writes a list's row. */
export function listRow(state: StrikeOffListState, { seq, hash }: Omit<Head, 'aggregate'>): Statement {
  const { phase, scan, scanSize } = listColumns(state);
  return putList(state.id, state.programme, seq, hash, JSON.stringify(state), phase, scan, scanSize);
}
