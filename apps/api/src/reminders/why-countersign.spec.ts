import { answers, coordinates, coordinator, milestone, opens, wholeMeasure3 } from '@lianxi/domain/countersignature/round.fixture';
import { LivedTask, noon } from '@lianxi/domain/task/task.fixture';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { shownKind, whyToCountersign } from './why-countersign';

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

it('a line to a body that is asked no more says so, and one to a signer does not', () => {
  const task = new LivedTask(wholeMeasure3);
  opens(task, '2020-11-16');
  const said = () => whyToCountersign(`countersignature/${milestone}:1:opened:1`, 'countersignOpened', 'jiaoyuju', task.state, xinxiangPlan)?.sentence;
  expect(said()?.zh).not.toContain('不需答复');
  coordinates(task, '2020-11-16', { type: 'changeSigners', milestone, add: [], remove: ['jiaoyuju'], reasonHash: 'r' });
  expect([said()?.zh, said()?.en]).toEqual([expect.stringMatching(/附件成果要求。（其后贵单位已不在会签之列，不需答复。）$/), expect.stringMatching(/annex\. \(You are not asked any more: nothing is left to answer\.\)$/)]);
});
