import type { BureauId } from './bureau';
import { jointMeeting } from './bureau';
import type { PersonId, PostId } from './organisation';

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
  /** Which of a bureau's posts of this role they act in; unsaid in what was recorded before one could handle a part for the others. */
  readonly post?: PostId;
  /** Whose substitute (代理) they acted as; who held the post in their own right acted for nobody else. */
  readonly for?: string;
  /** 任职凭据: number of the letter by which they held that post when they acted; unsaid where time acted, and in what was recorded before it was kept with the act. */
  readonly letter?: string;
  /** What they, a substitute, might not do in it; unsaid of who might do all, and in what was recorded before a substitution could be narrowed. */
  readonly except?: 'signing';
}

/** The actor of every step that time brings. */
export const timekeeper: Actor = { person: 'timekeeper', bureau: 'lianxi', role: 'timekeeper' };

/** Who is asked or told, as tasks know it: a bureau's role, whoever holds its posts today, or the one post that handles a part (转办). */
export interface Addressee {
  readonly bureau: BureauId;
  readonly role: Role;
  readonly post?: PostId;
}

/** Whose act something is where acts are kept apart by person: theirs who act, and theirs for whom they stand in (代理), since it is done in their name. */
export const personsOf = ({ person, for: whom }: Pick<Actor, 'person' | 'for'>): readonly PersonId[] => (whom === undefined ? [person] : [person, whom]);

/** Whose act both are, where two acts ask for two persons: somebody who did one of them, or in whose name it was done, and so with the other. */
export const personOfBoth = (done: Pick<Actor, 'person' | 'for'>, asked: Pick<Actor, 'person' | 'for'>): PersonId | undefined => personsOf(done).find((one) => personsOf(asked).includes(one));

/** As which an actor is asked and told: all leaders as the joint meeting. */
export const addresseeOf = ({ role, bureau, post }: Addressee): Addressee => ({ bureau: role === 'leader' ? jointMeeting : bureau, role, ...(post !== undefined && { post }) });

/** Whether both are the same role of the same bureau, whichever post of it. */
export const sameAddressee = (one: Addressee, other: Addressee): boolean => one.bureau === other.bureau && one.role === other.role;
