import type { Schemas } from '@lianxi/api-client/client';
import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import type { Desk } from '../desk/desk';

/** A body that signs for its tasks, and for which ones. */
export interface Signer {
  readonly bureau: string;
  readonly kind: 'municipal' | 'vertical' | 'county';
  readonly tasks: readonly string[];
}

/** Who signs, from what the plan prints; a group such as 各采购单位 has no account and signs nothing. */
export function signersOf(tasks: readonly Schemas['Task'][]): Signer[] {
  const signers = new Map<string, Signer>();
  for (const { id, parts } of tasks) {
    for (const { bureau, kind } of parts) {
      if (kind !== 'group') signers.set(bureau, { bureau, kind, tasks: [...signers.get(bureau)?.tasks ?? [], id] });
    }
  }
  return [...signers.values()];
}

/** A body signs for all its tasks at once; for a vertical one the office enters the letter it answered with. */
export async function signAll(desk: Desk, { bureau, kind, tasks }: Signer): Promise<number> {
  const onPaper = kind === 'vertical';
  const key = `demo-receipts-${bureau}`;
  const { items } = await desk.act(onPaper ? office : post(bureau, 'liaison'), (api) => api.POST('/api/v1/receipts', {
    params: { header: { 'Idempotency-Key': key } },
    body: { bureau, tasks: [...tasks], ...(onPaper ? { reply: `示例复函〔2020〕${bureau}` } : {}) },
  }), key);
  return items.filter(({ decision }) => decision !== undefined).length;
}
