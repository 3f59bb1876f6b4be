import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Desk } from '../desk/desk';
import { demoProgramme } from '../desk/desk';
import { clockOf } from '../desk/jump';
import { isPlayed, letRun, play } from '../demo/play';
import type { Standing } from '../demo/standing';
import { standingLine, standingOf } from '../demo/standing';
import { facts } from '../terminal/table';
import { momentOf } from './clock';
import type { Register } from './register';
import { command } from './register';

/** `demo`: brings the rehearsal of Xinxiang's plan to the morning of its first reminders; later it says where that stands. */
export const demo: Register = (parent, onDesk) => {
  command(parent, {
    usage: 'demo',
    summary: '演练新乡方案：到第一批提醒的早晨 · rehearse Xinxiang\'s plan',
    examples: ['lianxi demo'],
  }).action(onDesk(async (desk) => {
    desk.choose(demoProgramme);
    const isNew = !(await isPlayed(desk));
    if (isNew) {
      desk.progress(desk.text({ zh: '演练方案 xinxiang-demo：', en: 'Rehearsing xinxiang-demo:' }));
      await play(desk);
    }
    const standing = await allWaiting(desk);
    if (isNew) await letRun(desk);
    await show(desk, standing, isNew);
  }));
};

/** A minute for Temporal to start a run for every open task; then the figures are what they are. */
async function allWaiting(desk: Desk): Promise<Standing> {
  let standing = await standingOf(desk);
  for (let waited = 0; standing.waiting < standing.open && waited < 60; waited += 1) {
    await desk.pause(1_000);
    standing = await standingOf(desk);
  }
  return standing;
}

async function show(desk: Desk, standing: Standing, isNew: boolean): Promise<void> {
  const programme = await clockOf(desk, demoProgramme);
  const links = { page: desk.endpoints.api, documentation: `${desk.endpoints.api}/api/docs`, workflows: programme.workflows };
  desk.show({ ...standing, programme, links }, () => [
    standingLine(standing, programme),
    '',
    ...facts([
      [desk.text({ zh: '现在', en: 'now' }), `${momentOf(programme.now, desk)} ${nowWords(programme.clock.kind, isNew, desk)}`],
      [desk.text({ zh: '网页', en: 'page' }), links.page],
      [desk.text({ zh: '接口文档', en: 'API' }), links.documentation],
      ['Temporal', links.workflows],
    ], 160),
    '',
    desk.text({ zh: '接着试试：', en: 'Try next:' }),
    ...nextCommands(desk, isNew),
  ]);
}

function nowWords(kind: 'live' | 'offset' | 'standing', isNew: boolean, desk: Desk): string {
  if (isNew) return desk.text({ zh: '时钟走动，08:59起发第一批提醒，09:00通知到各单位', en: 'the clock runs: the first reminders come from 08:59, the notices at 09:00' });
  return kind === 'standing' ? desk.text({ zh: '时钟停住', en: 'the clock stands' }) : desk.text({ zh: '时钟走动', en: 'the clock runs' });
}

/** Three commands worth typing now. */
function nextCommands(desk: Desk, isNew: boolean): string[] {
  const commands: readonly (readonly [string, Bilingual])[] = isNew
    ? [
        ['reminders --sent', { zh: '看提醒逐条发出', en: 'watch the reminders come' }],
        ['task 3', { zh: '配合情况已齐，可以申请办结', en: 'all have contributed: it can be submitted' }],
        ['inbox kejiju', { zh: '09:00后，科技局收到的通知', en: 'after 09:00, the notice to 市科技局' }],
      ]
    : [
        ['board', { zh: '各单位的进展', en: 'where each bureau stands' }],
        ['agenda', { zh: '联席会议议题', en: 'what is before the joint meeting' }],
        ['reminders --upcoming', { zh: '将到的提醒', en: 'the reminders ahead' }],
      ];
  return facts(commands.map(([name, why]) => [`  npx --no-install lianxi ${name}`, desk.text(why)] as const), 120);
}
