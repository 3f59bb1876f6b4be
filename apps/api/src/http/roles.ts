import type { Role } from '@lianxi/domain/organisation/actor';

/** The posts a person can act in; `timekeeper` is nobody's. */
export const roles = ['liaison', 'bureau-head', 'office', 'leader', 'leader-staff', 'inspection', 'system-admin', 'security-admin', 'auditor'] as const satisfies Role[];
