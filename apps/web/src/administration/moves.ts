import type { Schemas } from '@lianxi/api-client/client';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import { useWords } from '../look/choices';
import type { Act } from '../record/act';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { inPieces, rowsOf } from '../record/pieces';
import { tellManyDone } from '../today/results';

/** 职责划转: parts of a body pass on, all in one act, however many they are. */
export function useMoves(after?: (results: Schemas['RowResults']) => void): Act<Schemas['MovesForm'], Schemas['RowResults']> {
  const words = useWords({ zh, en });
  return useAct((body, key) => inPieces(body.items, key, (piece, its) => api.POST('/api/v1/organisation/moves', { params: { header: { 'Idempotency-Key': its } }, body: { ...body, items: [...piece] } }), rowsOf), (results) => {
    tellManyDone(words.moved, results);
    after?.(results);
  });
}
