import { answers, coordinates, coordinator, milestone, opens, wholeMeasure3 } from '@lianxi/domain/countersignature/round.fixture';
import { LivedTask, noon } from '@lianxi/domain/task/task.fixture';
import { shownKind } from './why-countersign';

it('a line about another version of a paper says whether its text was changed or evidence was added, also once a later version follows', () => {
  const task = new LivedTask(wholeMeasure3);
  opens(task, '2020-11-16');
  answers(task, '2020-11-16', 'jiaoyuju', 1);
  const attached = task.ask(noon('2020-11-17'), coordinator, { type: 'attachEvidence', milestones: [milestone], bureau: 'kejiju', sha256: 'f'.repeat(64), size: 7, kind: 'pdf', nameHash: 'n' });
  expect(attached).toBeUndefined();
  coordinates(task, '2020-11-18', { type: 'changeCountersignedText', milestone, textHash: 'other' });
  const kindOf = (version: number) => shownKind(`countersignature/${milestone}:${version}:changed:1`, 'countersignChanged', task.state);
  expect([kindOf(2), kindOf(3), shownKind(`countersignature/${milestone}:1:opened:1`, 'countersignOpened', task.state)]).toEqual(['countersignAttached', 'countersignChanged', 'countersignOpened']);
});
