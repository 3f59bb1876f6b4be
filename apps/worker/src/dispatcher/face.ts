import type { SearchAttributePair } from '@temporalio/common';
import { defineSearchAttributeKey } from '@temporalio/common';
import { searchAttributes } from '@lianxi/contracts/roadmap-task';
import type { TaskAttributes } from '@lianxi/contracts/task-view';

const programme = defineSearchAttributeKey(searchAttributes.programme.name, 'KEYWORD');
const measure = defineSearchAttributeKey(searchAttributes.measure.name, 'INT');
const coordinator = defineSearchAttributeKey(searchAttributes.coordinator.name, 'KEYWORD');
const phase = defineSearchAttributeKey(searchAttributes.phase.name, 'KEYWORD');
const dueOn = defineSearchAttributeKey(searchAttributes.dueOn.name, 'DATETIME');

/** The search attributes a run starts with, so that it is found before its first step; later ones are the workflow's. */
export function attributePairs(view: TaskAttributes): SearchAttributePair[] {
  return [
    { key: programme, value: view.programme },
    { key: measure, value: view.measure },
    { key: coordinator, value: view.coordinator },
    { key: phase, value: view.phase },
    ...(view.dueOn === undefined ? [] : [{ key: dueOn, value: new Date(`${view.dueOn}T00:00:00.000Z`) }]),
  ];
}
