import { bodyName } from '@lianxi/commands/task/task-texts';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { PostId } from '@lianxi/domain/organisation/organisation';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import type { Mark } from '@lianxi/domain/task/task';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';
import type { Names } from './stands-in';
import { called, standsInOf } from './stands-in';

/** How persons are called, and which posts are the convenor's (召集人). */
export interface Known {
  readonly names: Names;
  readonly convenors: ReadonlySet<PostId>;
}

export const who = sentence.meta({ description: 'Who did it, by post and name: 市科技局局领导 李某, or 李某 代 王某; 召集人 where the post is the convenor\'s, 已删除的姓名 where a name was erased. For whoever reads the whole of the task' });

/** In which post somebody acted, and for which body as it was called then: `市科技局联络员`, `联席会议办公室`, `召集人`. A list is no body's with a part, and has no brief. */
export function postActedIn({ at, by: { bureau, role, post } }: Mark, brief: TaskBrief | undefined, convenors: Known['convenors'], language: Language): string {
  if (role === 'leader' && post !== undefined && convenors.has(post)) return say(language, 'convenor');
  const said = say(language, `role.${role}`);
  if (!brief || bureau === officeBureau || (role !== 'liaison' && role !== 'bureau-head')) return said;
  return `${bodyName(brief, bureau, language, at)}${language === 'zh' ? '' : ' '}${said}`;
}

/** Who acted, by post and name: `市科技局局领导 李某 代 王某`. A name that says the post, as an example's does, stands alone; nobody is named of what time brought. */
export function whoActed(mark: Mark, brief: TaskBrief | undefined, { names, convenors }: Known): Sentence | undefined {
  const { by } = mark;
  if (by.role === 'timekeeper') return undefined;
  const substitute = standsInOf(by, names);
  const said = (language: Language): string => {
    const [post, name] = [postActedIn(mark, brief, convenors, language), substitute?.[language] ?? called(by.person, names, language)];
    return name.includes(post) ? name : `${post} ${name}`;
  };
  return { zh: said('zh'), en: said('en') };
}
