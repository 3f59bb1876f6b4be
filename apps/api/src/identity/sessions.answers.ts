import type { Proof } from '@lianxi/domain/identity/events';
import { z } from 'zod';
import { pageOf, pageRequest } from '../http/paging';

/** That somebody is signed in: since when, how and from where. */
export interface OpenSessionAnswer {
  /** By which it is ended; it opens nothing. */
  id: string;
  person: string;
  /** Absent once it was erased. */
  name?: string | undefined;
  post: string;
  bureauName: string;
  postTitle: string;
  since: string;
  lastSeenAt: string;
  endsAt: string;
  proof?: Proof | undefined;
  address?: string | undefined;
  /** The one in which this is asked. */
  own: boolean;
}

const proofs = ['password', 'password-and-code', 'openid', 'openid-strong', 'example'] as const satisfies readonly Proof[];

const openSession = z.object({
  id: z.string().meta({ description: 'By which it is ended; it opens nothing' }),
  person: z.string(),
  name: z.string().optional().meta({ description: 'Absent once it was erased' }),
  post: z.string(),
  bureauName: z.string(),
  postTitle: z.string(),
  since: z.string().meta({ description: 'Wall time of the sign-in' }),
  lastSeenAt: z.string().meta({ description: 'Wall time of the last request, to within half a minute' }),
  endsAt: z.string().meta({ description: 'Wall time at which it ends at the latest' }),
  proof: z.enum(proofs).optional().meta({ description: 'How they signed in; absent of what began before that was kept' }),
  address: z.string().optional().meta({ description: 'From where, as the network shows it; absent of what began before that was kept' }),
  own: z.boolean().meta({ description: 'The one in which this is asked' }),
}).meta({ id: 'OpenSession' }) satisfies z.ZodType<OpenSessionAnswer>;

export const openSessionPage = pageOf('OpenSessionPage', openSession);

export const sessionsFilter = z.strictObject(pageRequest);

/** A session by its id. */
export interface SessionPlace {
  id: string;
}

export const sessionParam = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/, { error: '登录清单所列的编号 · an id of the list of sessions' }).meta({ example: '0'.repeat(64) }),
}) satisfies z.ZodType<SessionPlace>;
