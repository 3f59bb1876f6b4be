import type { Role } from '../organisation/actor';

/** 三员 and the joint-meeting office: whoever holds one of their posts signs in with a code besides the password. */
const needing: readonly Role[] = ['office', 'system-admin', 'security-admin', 'auditor'];

/** Whether somebody who holds posts of these roles signs in with a code besides the password, whichever post they are to act in. */
export function needsCode(roles: readonly Role[]): boolean {
  return roles.some((role) => needing.includes(role));
}
