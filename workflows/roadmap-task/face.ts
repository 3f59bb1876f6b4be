import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { searchAttributes } from '@lianxi/contracts/roadmap-task';
import type { TaskAttributes, TaskView } from '@lianxi/contracts/task-view';

const programme = defineSearchAttributeKey(searchAttributes.programme.name, 'KEYWORD');
const measure = defineSearchAttributeKey(searchAttributes.measure.name, 'INT');
const coordinator = defineSearchAttributeKey(searchAttributes.coordinator.name, 'KEYWORD');
const phase = defineSearchAttributeKey(searchAttributes.phase.name, 'KEYWORD');
const dueOn = defineSearchAttributeKey(searchAttributes.dueOn.name, 'DATETIME');

/** Shows a view in Temporal's UI: its current details, and those search attributes that differ from what already stands there. */
export function show({ texts, attributes }: TaskView): void {
  setCurrentDetails(texts.current);
  const changed = pairsOf(attributes).filter(({ key, value }) => !stands(key.name, value));
  if (changed.length > 0) upsertSearchAttributes(changed);
}

function pairsOf(attributes: TaskAttributes): SearchAttributeUpdatePair[] {
  return [
    { key: programme, value: attributes.programme },
    { key: measure, value: attributes.measure },
    { key: coordinator, value: attributes.coordinator },
    { key: phase, value: attributes.phase },
    { key: dueOn, value: dayAsInstant(attributes.dueOn) },
  ];
}

/** A day as its midnight in UTC, eight in the morning in Shanghai: the UI shows the same day to readers in either zone. */
function dayAsInstant(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(`${day}T00:00:00.000Z`);
}

// Compared as JSON, because a date that comes from outside the workflow's sandbox is no instance of the Date in here.
function stands(name: string, value: SearchAttributeUpdatePair['value']): boolean {
  const standing = workflowInfo().typedSearchAttributes.getAll().find(({ key }) => key.name === name);
  return JSON.stringify(standing?.value ?? null) === JSON.stringify(value);
}
