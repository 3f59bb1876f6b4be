import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { defineSearchAttributeKey } from '@temporalio/common';
import { searchAttributes } from './search-attributes';
import type { TaskAttributes } from './task-view';

const programme = defineSearchAttributeKey(searchAttributes.programme.name, 'KEYWORD');
const measure = defineSearchAttributeKey(searchAttributes.measure.name, 'INT');
const coordinator = defineSearchAttributeKey(searchAttributes.coordinator.name, 'KEYWORD');
const phase = defineSearchAttributeKey(searchAttributes.phase.name, 'KEYWORD');
const dueOn = defineSearchAttributeKey(searchAttributes.dueOn.name, 'DATETIME');

/** A task's search attributes as Temporal's client and workflows take them; null where there is no value. */
export function attributePairs(attributes: TaskAttributes): SearchAttributeUpdatePair[] {
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
