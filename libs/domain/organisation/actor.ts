import type { BureauId } from './bureau';

/** The roles of the design; `timekeeper` is the task's own workflow carrying out a step. */
export type Role =
  | 'liaison'
  | 'bureau-head'
  | 'office'
  | 'leader'
  | 'leader-staff'
  | 'inspection'
  | 'system-admin'
  | 'security-admin'
  | 'auditor'
  | 'timekeeper';

/** Who acts: a person, in a role, for a bureau. */
export interface Actor {
  readonly person: string;
  readonly bureau: BureauId;
  readonly role: Role;
  /** Whose substitute (代理) they acted as; who held the post in their own right acted for nobody else. */
  readonly for?: string;
}

/** The actor of every step that time brings. */
export const timekeeper: Actor = { person: 'timekeeper', bureau: 'lianxi', role: 'timekeeper' };
