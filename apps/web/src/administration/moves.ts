import type { Schemas } from '@lianxi/api-client/client';
import { useAct } from '../record/act';
import { api } from '../record/client';

/** 职责划转: parts of a body pass on, all in one act. */
export const useMoves = () => useAct((body: Schemas['MovesForm'], key) => api.POST('/api/v1/organisation/moves', { params: { header: { 'Idempotency-Key': key } }, body }));
