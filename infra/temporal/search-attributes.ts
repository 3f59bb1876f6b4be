import { searchAttributes } from '@lianxi/contracts/search-attributes';

export interface RegisteredAttribute {
  readonly name: string;
  readonly type: string;
}

/** Every search attribute a Temporal server of ours has: a workflow that sets one which is missing cannot go on. */
export const registeredAttributes: readonly RegisteredAttribute[] = Object.values(searchAttributes);
