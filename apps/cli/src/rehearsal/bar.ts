import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Progress } from '@lianxi/rehearsal/drive/rehearsal';
import type { Spending, Spent } from '@lianxi/rehearsal/drive/stopwatch';
import type { Desk } from '../desk/desk';
import { dateOf } from '../terminal/when';

const cells = 24;

/** Shows how far rehearsals have come that are lived at once: on a terminal in one line that is drawn again and again, else in a line a month of each. */
export class Bars {
  private readonly lines = new Map<string, string>();

  constructor(private readonly desk: Desk) {}

  /** What is told of the progress of one of them, which `name` tells from the others. */
  of({ from, until }: { readonly from: string; readonly until: string }, name = ''): (progress: Progress) => void {
    let month = '';
    return (progress) => {
      const share = (Date.parse(progress.now) - Date.parse(from)) / (Date.parse(until) - Date.parse(from));
      const line = `${name === '' ? '' : `${name} `}${countsOf(progress, this.desk)}`;
      this.lines.set(name, line);
      if (this.desk.redraw(`${bar(share)} ${[...this.lines.values()].join(' │ ')}`) || dateOf(progress.now).slice(0, 7) === month) return;
      month = dateOf(progress.now).slice(0, 7);
      this.desk.progress(`  ${line}`);
    };
  }

  /** Says something beside the line, which is drawn again with the next progress. */
  remark(said: Bilingual): void {
    this.clear();
    this.desk.remark(said);
  }

  clear(): void {
    this.desk.redraw('');
  }
}

/** `▕██████░░░░▏` */
function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * cells);
  return `▕${'█'.repeat(full)}${'░'.repeat(cells - full)}▏`;
}

/** `2021-03-12 · 步骤 812 · 申请办结 34 · 通知 401` */
function countsOf({ now, steps, submissions, notices }: Progress, desk: Desk): string {
  return `${dateOf(now)} · ${desk.text({
    zh: `步骤 ${steps} · 申请办结 ${submissions} · 通知 ${notices}`,
    en: `steps ${steps} · submissions ${submissions} · notices ${notices}`,
  })}`;
}

const spendings: Readonly<Record<Spending, Bilingual>> = {
  acting: { zh: '办件', en: 'acts' },
  telling: { zh: '送达工作流', en: 'telling workflows' },
  jumping: { zh: '跳转', en: 'jumps' },
  mornings: { zh: '到期步骤和通知', en: 'steps and notices' },
  reading: { zh: '读取', en: 'reading' },
};

/** `用时 62.1 s：到期步骤和通知 31.0（58次） · 办件 …`, the longest first. */
export function spentLine(spent: Spent, desk: Desk): string {
  const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
  const parts = (Object.keys(spent) as Spending[]).sort((a, b) => spent[b].ms - spent[a].ms).map((what) => {
    const { times, ms } = spent[what];
    return `${desk.text(spendings[what])} ${seconds(ms)} (${times}×)`;
  });
  const all = seconds(Object.values(spent).reduce((sum, { ms }) => sum + ms, 0));
  return desk.text({ zh: `用时 ${all} s：${parts.join(' · ')}`, en: `Took ${all} s: ${parts.join(' · ')}` });
}
