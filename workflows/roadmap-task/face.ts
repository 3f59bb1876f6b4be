import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { attributePairs } from '@lianxi/contracts/attribute-pairs';
import type { TaskView } from '@lianxi/contracts/task-view';

/** Shows a view in Temporal's UI: its current details, and those search attributes that differ from what already stands there. */
export function show({ texts, attributes }: TaskView): void {
  setCurrentDetails(texts.current);
  const changed = attributePairs(attributes).filter(({ key, value }) => !stands(key.name, value));
  if (changed.length > 0) upsertSearchAttributes(changed);
}

// Compared as JSON, because a date that comes from outside the workflow's sandbox is no instance of the Date in here.
function stands(name: string, value: SearchAttributeUpdatePair['value']): boolean {
  const standing = workflowInfo().typedSearchAttributes.getAll().find(({ key }) => key.name === name);
  return JSON.stringify(standing?.value ?? null) === JSON.stringify(value);
}
