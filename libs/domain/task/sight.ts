import type { Actor } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';

/** Whether a task is there for somebody at all: a bureau sees those it has a part in, who runs the system or grants rights in it none, all others every one. */
export function maySee({ responsibilities }: { readonly responsibilities: readonly { readonly bureau: BureauId }[] }, { role, bureau }: Pick<Actor, 'role' | 'bureau'>): boolean {
  switch (role) {
    case 'liaison':
    case 'bureau-head':
      return responsibilities.some((one) => one.bureau === bureau);
    case 'system-admin':
    case 'security-admin':
      return false;
    case 'office':
    case 'leader':
    case 'leader-staff':
    case 'inspection':
    case 'auditor':
    case 'timekeeper':
      return true;
  }
}
