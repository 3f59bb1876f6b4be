import type { BureauKind } from '@lianxi/domain/organisation/bureau';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { PostRole } from '@lianxi/domain/organisation/organisation';

/** A body to be entered. */
export interface Body {
  readonly bureau: string;
  readonly kind: BureauKind | 'office' | 'government';
  readonly name: string;
}

/** Somebody to be entered, in a post. */
export interface Staffed {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly bureau: string;
  readonly role: PostRole;
  readonly title: string;
}

/** An organisation as it begins. */
export interface Staff {
  readonly bodies: readonly Body[];
  readonly people: readonly Staffed[];
  /** What their appointment rests on. */
  readonly letter: string;
}

export const officeBody: Body = { bureau: officeBureau, kind: 'office', name: '联席会议办公室' };

/** The three administrators (三员), by their roles. */
export const administrators = [['system-admin', '系统管理员'], ['security-admin', '安全管理员'], ['auditor', '审计管理员']] as const satisfies (readonly [PostRole, string])[];
