import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office, post } from '@lianxi/rehearsal/bureaus/intention';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { Usage } from './ending';

/** Who acts: a person, in a role, for a bureau. */
export interface Identity {
  readonly person: string;
  readonly bureau: string;
  readonly role: string;
}

/** The bureau id under which the joint-meeting office acts. */
export const officeBureau = office.bureau;

/** Roles that are named without a bureau, and the one they act for. */
const bureauOf: Readonly<Record<string, string>> = {
  office: officeBureau,
  'system-admin': officeBureau,
  'security-admin': officeBureau,
  auditor: officeBureau,
  leader: 'shizhengfu',
  'leader-staff': 'shizhengfu',
  inspection: 'ducha-shi',
};

/** How people call a role. */
const shortNames: Readonly<Record<string, string>> = {
  head: 'bureau-head', [officeBureau]: 'office', 联席办: 'office', 办公室: 'office', 联席会议办公室: 'office', 联络员: 'liaison',
  局领导: 'bureau-head', 局长: 'bureau-head', 主任: 'bureau-head', 行长: 'bureau-head', 负责人: 'bureau-head', 单位负责人: 'bureau-head',
  市领导: 'leader', 召集人: 'leader', 督查室: 'inspection', 系统管理员: 'system-admin', 安全管理员: 'security-admin', 审计管理员: 'auditor',
};

/** The posts somebody can act in. */
export const roles = ['liaison', 'bureau-head', 'office', 'leader', 'leader-staff', 'inspection', 'system-admin', 'security-admin', 'auditor'] as const;

/** A person, where one is named; a body or a post; a post of that body. */
const written = /^(?:([^@/]+)@)?([^@/]+)(?:\/([^@/]+))?$/;

/** The body by its name where no id or post stands: `市科技局` of `王工@市科技局/局长`. Whose name it is, the record knows. */
export function nameTyped(text: string): string | undefined {
  const [, , first = '', second] = written.exec(text.trim()) ?? [];
  const isPost = second === undefined && bureauOf[shortNames[first] ?? first] !== undefined;
  return isPost || !/\p{Script=Han}/u.test(readBureau(first)) ? undefined : first;
}

/**
 * Reads `office`, `kejiju` (its liaison), `kejiju/bureau-head` or `王工@kejiju/liaison`.
 * @throws Usage for anything else
 */
export function readIdentity(text: string): Identity {
  const match = written.exec(text.trim());
  const [, person, first = '', second] = match ?? [];
  const alone = shortNames[first] ?? first;
  const own = second === undefined ? bureauOf[alone] : undefined;
  const [bureau, typed] = own === undefined ? [readBureau(first), shortNames[second ?? ''] ?? second ?? 'liaison'] : [own, alone];
  if (!match || !/^[a-z0-9-]+$/.test(bureau)) throw misread(text, { zh: '', en: '' });
  const role = roles.find((one) => one === typed);
  if (role === undefined) throw misread(text, { zh: `没有岗位“${typed}”。`, en: ` There is no post '${typed}'.` });
  return person === undefined ? post(bureau, role) : { person, bureau, role };
}

function misread(text: string, why: Bilingual): Usage {
  const posts = (language: Language, between: string): string => roles.map((role) => `${role} ${say(language, `role.${role}`)}`).join(between);
  return new Usage({
    zh: `--as 看不懂“${text}”。${why.zh}写法：office，kejiju/liaison，市科技局/局长，或写明是哪一位 lianxi-office-director@office。单位编号见 lianxi board；岗位有：${posts('zh', '、')}。`,
    en: `--as does not understand '${text}'.${why.en} Write office, kejiju/liaison, kejiju/bureau-head, or the person too, lianxi-office-director@office. See 'lianxi board' for the ids of bureaus; the posts are: ${posts('en', ', ')}.`,
  });
}

/** A body as people name it: its id, or office for the joint-meeting office. */
export function readBureau(text: string): string {
  return (shortNames[text] ?? text) === 'office' ? officeBureau : text;
}
