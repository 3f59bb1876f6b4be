import type { task as words } from '@lianxi/wording/zh/page/task';
import type { AuthoritySaid } from '../lists/authority-typed';

/** 依据, as its fields are called on the page of a task. */
export const authoritySaidOf = ({ field }: Pick<typeof words, 'field'>): AuthoritySaid => ({ authorityKind: field['authority.kind'], authorityNumber: field['authority.number'], authorityOn: field['authority.on'] });
