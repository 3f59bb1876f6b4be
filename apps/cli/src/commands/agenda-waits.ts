import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';
import { cut, flow, pad, widthOf } from '../terminal/width';
import { dateOf } from '../terminal/when';

type Waiting = Schemas['TaskSummary']['waitingFor'][number];

/** What the lines of an agenda are read from: what bodies are called, and whom each task waits for. */
interface Ground {
  readonly names: ReadonlyMap<string, string>;
  readonly tasks: readonly Schemas['TaskSummary'][];
}

/** How wide a line is, and at most what says who waits for whom: the matter's name has what is left. */
const widths = { line: 100, wait: 42 } as const;

/** Items about a milestone: which, what it is, who waits for whom, and since when. A paper of a meeting names every body, on as many lines as that takes. */
export function waitLines(items: readonly Schemas['AgendaItem'][], ground: Ground, desk: Desk): string[] {
  const rows = items.map((item) => {
    const { who, whom, since } = waitOf(item, ground, desk);
    return {
      place: `${desk.text({ zh: '措施', en: 'measure ' })}${item.measure ?? ''} ${item.milestone ?? ''}`,
      matter: headingOf(item, desk),
      waits: sentence(who, whom, desk),
      since: since === undefined ? '' : desk.text({ zh: `${dateOf(since)}起`, en: `since ${dateOf(since)}` }),
    };
  });
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));
  const [place, waits, since] = [widest(rows.map((row) => row.place)), widest(rows.flatMap((row) => row.waits)), widest(rows.map((row) => row.since))];
  const matter = Math.min(widest(rows.map((row) => row.matter)), widths.line - place - waits - since - 8);
  return rows.flatMap((row) => row.waits.map((wait, at) => (at === 0
    ? `  ${pad(row.place, place)}  ${pad(cut(row.matter, matter), matter)}  ${pad(wait, waits)}  ${row.since}`
    : `${' '.repeat(place + matter + 6)}${wait}`)));
}

/** `市科技局 等待 新乡银保监分局、市金融局`, broken between names; what follows stands below the first name. */
function sentence(who: string, whom: readonly string[], desk: Desk): string[] {
  const head = desk.text({ zh: `${who} 等待 `, en: `${who} waits for ` });
  const lines = flow(whom, '、', widths.wait - widthOf(head));
  return (lines.length === 0 ? [''] : lines).map((line, at) => (at === 0 ? head : ' '.repeat(widthOf(head))) + line);
}

/** The matter without the measure's number, which stands before it. */
function headingOf({ matter }: Schemas['AgendaItem'], { language }: Desk): string {
  return matter[language].replace(/^(措施|Measure )\d+ /, '');
}

function waitOf({ task: id, milestone, bureaus, since }: Schemas['AgendaItem'], { names, tasks }: Ground, desk: Desk) {
  const task = tasks.find((one) => one.id === id);
  const waits = task?.waitingFor.filter((waiting) => waiting.milestone === milestone) ?? [];
  const [first] = waits;
  const coordinator = task?.coordinator.name ?? '';
  if (first === undefined) return { who: coordinator, whom: bureaus.map((bureau) => names.get(bureau) ?? bureau), since };
  return { who: waiterFor(first, coordinator, desk), whom: waits.map((waiting) => awaited(waiting, desk)), since: first.since };
}

/** Who cannot go on: the coordinator without a contribution or a sign-off, the office without a submission. */
function waiterFor({ what }: Waiting, coordinator: string, desk: Desk): string {
  return what === 'contribution' || what === 'sign-off' ? coordinator : desk.text({ zh: '办公室', en: 'the office' });
}

function awaited({ what, name }: Waiting, desk: Desk): string {
  return what === 'sign-off' ? desk.text({ zh: '本局领导', en: 'its own head' }) : name;
}
