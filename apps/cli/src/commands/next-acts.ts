import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';

/** The commands that bring a task forward on a day, from whom it waits for: `→ lianxi approve 3 d5-2020`. */
export function nextActs(task: Schemas['Task'], today: string, desk: Desk): string[] {
  const blank = { paper: desk.text({ zh: '文号', en: 'NUMBER' }), date: desk.text({ zh: '日期', en: 'DATE' }) };
  const acts = task.waitingFor.map((waiting) => actFor(waiting, task, today, blank)).slice(0, 3);
  return [...new Set(acts)].map((act) => `${desk.text({ zh: '可办', en: 'next' })} → ${act}`);
}

function actFor({ what, bureau, milestone = '' }: Schemas['Waiting'], { measure, parts, coordinator, milestones }: Schemas['Task'], today: string, { paper, date }: { readonly paper: string; readonly date: string }): string {
  const isLast = milestones.every(({ key, phase }) => key === milestone || phase === 'struck-off');
  const listed = milestones.find(({ key }) => key === milestone)?.submission?.chain.includes('list') ?? false;
  const onPaper = parts.some((part) => part.bureau === bureau && part.kind === 'vertical');
  switch (what) {
    case 'receipt':
      return onPaper ? `lianxi acknowledge ${measure} --bureau ${bureau} --reply ${paper} --as office` : `lianxi acknowledge ${measure} --as ${bureau}/liaison`;
    case 'contribution':
      return `lianxi contribute ${measure} ${milestone} --text '…' ${onPaper ? `--bureau ${bureau} --reply ${paper} --as office` : `--as ${bureau}/liaison`}`;
    case 'countersignature':
      return `lianxi countersign show ${measure} ${milestone}`;
    case 'submission':
      return `lianxi submit ${measure} ${milestone} --achieved-on ${today}`;
    case 'sign-off':
      return `lianxi approve ${measure} ${milestone}`;
    case 'review':
      return `lianxi review ${measure} ${milestone}`;
    case 'strike-off':
      // The last one would be refused until the provisional coordinator is confirmed.
      return isLast && coordinator.provisional
        ? `lianxi coordinator ${measure} ${coordinator.bureau} --authority minutes --number ${paper} --on ${date}`
        : `lianxi strike-off ${measure} ${milestone}${listed ? ` --list ${paper} --signed-on ${date}` : ''}`;
  }
}
