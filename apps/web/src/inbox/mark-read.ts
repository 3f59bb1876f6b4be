import type { Schemas } from '@lianxi/api-client/client';
import type { Act } from '../record/act';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { inPieces } from '../record/pieces';

type Told = Schemas['Told'];

/** 标为已读: some of what the post was told, all in one act, however many they are. */
export const useMarkRead = (programme: string): Act<readonly Told[], Schemas['Unread']> => useAct((read, key) => inPieces(read, key, (piece, its) => api.POST('/api/v1/programmes/{programme}/inbox/read', {
  params: { path: { programme }, header: { 'Idempotency-Key': its } },
  body: { items: piece.map(({ task = '', list, seq }) => (list ? { list: list.id, seq } : { task, seq })) },
}), (_before, latest) => latest));
