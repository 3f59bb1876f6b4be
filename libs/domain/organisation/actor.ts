import type { BureauId } from './bureau';
import { jointMeeting } from './bureau';

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

/** Who is asked or told, as tasks know it: a bureau's role, whoever holds its post today. */
export interface Addressee {
  readonly bureau: BureauId;
  readonly role: Role;
}

/** As which an actor is asked and told: all leaders as the joint meeting. */
export const addresseeOf = ({ role, bureau }: Addressee): Addressee => ({ bureau: role === 'leader' ? jointMeeting : bureau, role });

export const sameAddressee = (one: Addressee, other: Addressee): boolean => one.bureau === other.bureau && one.role === other.role;
