import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';

/** Where something is waited for, and what its command depends on. */
export interface Matter extends Pick<Schemas['Waiting'], 'what' | 'bureau' | 'milestone' | 'list' | 'numbered'> {
  readonly measure: number;
  /** The body answers by letter, which the office enters. */
  readonly onPaper: boolean;
  /** The coordinator that has to be confirmed before it is struck off. */
  readonly unconfirmed?: string | undefined;
}

/** The commands that bring a task forward on a day, from whom it waits for: `→ lianxi approve 3 d5-2020`. */
export function nextActs(task: Schemas['Task'], today: string, desk: Desk): string[] {
  const acts = task.waitingFor.map((waiting) => actFor(matterOf(waiting, task), today, desk)).slice(0, 3);
  return [...new Set(acts)].map((act) => `${desk.text({ zh: '可办', en: 'next' })} → ${act}`);
}

function matterOf({ what, bureau, milestone, list, numbered }: Schemas['Waiting'], { measure, parts, coordinator, milestones }: Schemas['Task']): Matter {
  const isLast = milestones.every(({ key, phase }) => key === milestone || phase === 'struck-off');
  return {
    what, bureau, milestone, measure, list, numbered,
    onPaper: parts.some((part) => part.bureau === bureau && part.kind === 'vertical'),
    // The last one would be refused until the provisional coordinator is confirmed.
    unconfirmed: isLast && coordinator.provisional ? coordinator.bureau : undefined,
  };
}

/** The command by which something is answered. */
export function actFor({ what, bureau, milestone = '', measure, list, numbered, onPaper, unconfirmed }: Matter, today: string, desk: Desk): string {
  const [paper, date] = [desk.text({ zh: '文号', en: 'NUMBER' }), desk.text({ zh: '日期', en: 'DATE' })];
  const authority = (kind: string): string => `--authority ${kind} --number ${paper} --on ${date}`;
  switch (what) {
    case 'receipt':
      return onPaper ? `lianxi acknowledge ${measure} --bureau ${bureau} --reply ${paper} --as office` : `lianxi acknowledge ${measure} --as ${bureau}/liaison`;
    case 'contribution':
      return `lianxi contribute ${measure} ${milestone} --text '…' ${onPaper ? `--bureau ${bureau} --reply ${paper} --as office` : `--as ${bureau}/liaison`}`;
    case 'countersignature':
    case 'disagreement':
      return `lianxi countersign show ${measure} ${milestone}`;
    case 'submission':
      return `lianxi submit ${measure} ${milestone} --achieved-on ${today}${numbered ? ` --document ${paper}` : ''}`;
    case 'sign-off':
      return `lianxi approve ${measure} ${milestone}`;
    case 'review':
      return `lianxi review ${measure} ${milestone}`;
    case 'extension':
      return `lianxi extension grant ${measure} ${milestone}${bureau === 'lianxi-meeting' ? '' : ` ${authority('instruction')}`}`;
    case 'listing':
      return list === undefined ? `lianxi lists draw ${desk.text({ zh: '编号', en: 'NUMBER' })}` : `lianxi lists put ${list.number}`;
    case 'list':
      return `lianxi lists sign ${list?.number ?? ''}`;
    case 'strike-off':
      if (unconfirmed !== undefined) return `lianxi coordinator ${measure} ${unconfirmed} ${authority('minutes')}`;
      return list === undefined ? `lianxi strike-off ${measure} ${milestone}` : `lianxi lists ${list.phase === 'entered' ? 'check' : 'strike-off'} ${list.number}`;
  }
}
