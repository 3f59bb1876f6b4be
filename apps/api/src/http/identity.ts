import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import { z } from 'zod';
import { bureauId, text } from './fields';
import { Problem } from './problem';

/** The development identity header. Values are percent-encoded, so that any name fits. */
export const identityHeader = 'lianxi-identity';

/** The posts a person can act in; `timekeeper` is nobody's. */
export const roles = ['liaison', 'bureau-head', 'office', 'leader', 'leader-staff', 'inspection', 'system-admin', 'security-admin', 'auditor'] as const satisfies Role[];

const identity = z.strictObject({ person: text(60), bureau: bureauId, role: z.enum(roles) }) satisfies z.ZodType<Actor>;

/** Reads `person=li; bureau=kejiju; role=liaison`. The joint-meeting office is one house: nobody acts as it for another bureau. */
export function readIdentity(header: string | undefined): Actor {
  if (header === undefined || header.trim() === '') throw new Problem('identity-missing', { field: 'Lianxi-Identity' });
  const { data } = identity.safeParse(pairsOf(header));
  if (!data) throw new Problem('identity-malformed', { field: 'Lianxi-Identity' });
  const { role, bureau } = data;
  if (role === 'office' && bureau !== officeBureau) throw new Problem('role-not-of-bureau', { field: 'Lianxi-Identity', params: { role, bureau, office: officeBureau } });
  return data;
}

function pairsOf(header: string): Record<string, string> | undefined {
  try {
    const pairs = header.split(';').filter((pair) => pair.trim() !== '').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name.trim().toLowerCase(), decodeURIComponent(value.join('=').trim())] as const;
    });
    return new Set(pairs.map(([name]) => name)).size === pairs.length ? Object.fromEntries(pairs) : undefined;
  } catch {
    return undefined; // not percent-encoded: the caller says how an identity is written
  }
}
