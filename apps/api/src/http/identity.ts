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

function pairsOf(header: string): Readonly<Record<string, string>> | undefined {
  const pairs: Record<string, string> = {};
  try {
    for (const pair of header.split(';')) {
      if (pair.trim() === '') continue;
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim().toLowerCase();
      if (at < 0 || name in pairs) return undefined;
      const value = pair.slice(at + 1).trim();
      pairs[name] = value.includes('%') ? decodeURIComponent(value) : value;
    }
    return pairs;
  } catch {
    return undefined; // not percent-encoded: the caller says how an identity is written
  }
}
