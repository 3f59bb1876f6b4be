import type { Schemas } from '@lianxi/api-client/client';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk } from './desk';
import type { Told } from './journal';
import { Leading } from './life';
import { listLife } from './list-life';
import { organisationLife } from './organisation-life';
import { askedBy, operationOf, places, withoutPlace, writing, type Place } from './places';
import { taskLife } from './task-life';

const part = (bureau: string): object => ({ bureau, kind: 'municipal' });
const task = {
  id: 'a4e27211-d269-5e6b-b9e9-06cf038698c8', programme: 'chaos-1', coordinator: { bureau: 'kejiju' },
  parts: ['kejiju', 'jiaoyuju', 'rensheju'].map(part), milestones: ['d5-2020', 'd5-2021', 'y-2022'].map((key) => ({ key })),
} as unknown as Schemas['Task'];

const desks = { papers: () => new Desk(task), tasks: () => new Leading('one', taskLife(task)), lists: () => new Leading('one', listLife(task)), organisation: () => new Leading('one', organisationLife(task)) };

/** The operations, and forms of them, somebody asks for in a while, everything being answered. */
function operationsOf(place: Exclude<Place, 'programme'>): Set<string> {
  const told: Told = { outcome: 'acknowledged', decided: [{ aggregate: task.id, seq: 3, events: [] }] };
  const [desk, operations] = [desks[place](), new Set<string>()];
  for (let turn = 0; turn < 300; turn += 1) {
    const act = desk.next(() => (turn % 100) / 100);
    if (!act) break;
    operations.add(askedBy(act.intent) ?? `no operation with a place: ${act.intent.path}`);
    act.happened(told);
  }
  return operations;
}

test('every operation of the document that writes has a place in the crowd, or a reason why it has none', () => {
  expect([...new Set(Object.keys(places).map(operationOf)), ...Object.keys(withoutPlace)].sort()).toEqual(writing.map(({ operation }) => operation).sort());
});

test.each(['papers', 'tasks', 'lists', 'organisation'] as const)('whoever is at work on %s asks for what has its place there', (place) => {
  const operations = operationsOf(place);
  expect([...operations].filter((operation) => !(operation in places))).toEqual([]);
  expect(Object.keys(places).filter((operation) => places[operation] === place && !operations.has(operation))).toEqual([]);
});

test('the trial itself asks for what has its place there', () => {
  const text = readFileSync(join(__dirname, 'programme.ts'), 'utf8');
  const own = writing.filter(({ operation }) => places[operation] === 'programme');
  expect(own.filter(({ address }) => !text.includes(`POST('/api/v1/${address}'`))).toEqual([]);
});
