import type { TaskTexts } from '@lianxi/contracts/task-view';
import { addMilliseconds } from '@lianxi/domain/calendar/time';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Rung } from '@lianxi/domain/escalation/rung';
import { milestoneOfKey, parseRungKey } from '@lianxi/domain/escalation/rung';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { jointMeeting, officeBureau } from '@lianxi/domain/organisation/bureau';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { nextStep } from '@lianxi/domain/task/evolve';
import type { Waiting } from '@lianxi/domain/task/progress';
import { phaseOf, waitingFor } from '@lianxi/domain/task/progress';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import { handlerOf } from '@lianxi/domain/task/transfer';
import { phaseSaid } from '@lianxi/wording/milestone';
import type { Language, Params } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';

/** The face of a task in Temporal's UI: Markdown in Chinese, for an office's IT staff. */
export function taskTexts(state: TaskState, { title }: Pick<ProgrammeState, 'title'>): TaskTexts {
  const { brief } = state;
  return { summary: within(200, headingOf(brief)), details: printed(brief, title), current: current(state) };
}

/** A step in a line, beside its timer and its activity: `节点 d5-2020：提前10个工作日提醒`. */
export function stepLine(brief: TaskBrief, { key, kind }: Rung): string {
  const parsed = parseRungKey(key);
  if (!parsed) return key;
  const { subject, rung, occurrence, dueVersion: version } = parsed;
  const milestone = milestoneOfKey(key);
  const params: Params = 'bureau' in subject ? { bureau: nameOf(brief, subject.bureau), occurrence } : { occurrence, version, ...(milestone !== undefined && { milestone }) };
  const days = Number(rung.slice('remind'.length));
  if (kind !== 'remind') return within(200, say('zh', `step.${kind}`, params));
  return days === 0 ? say('zh', 'step.remindOnDay', params) : say('zh', 'step.remind', { ...params, days });
}

/** What a body is called, or was at an instant; the office and the leaders, whom no plan names, by what they are. */
export function bodyName(brief: TaskBrief, bureau: BureauId, language: Language = 'zh', at?: Instant): string {
  if (bureau === officeBureau) return say(language, 'role.office');
  return bureau === jointMeeting ? say(language, 'role.leader') : nameOf(brief, bureau, at);
}

/** Whom the task waits for, in a sentence: `等待市科技局申请节点 d5-2020 办结`. */
export function waitingLine(state: TaskState, { what, bureau, post, milestone }: Waiting): string {
  const handler = post === undefined ? '' : `（${handlerOf(state, bureau, milestone)?.to.title ?? post}）`;
  return say('zh', `waiting.${what}`, { bureau: `${bodyName(state.brief, bureau)}${handler}`, ...(milestone === undefined ? {} : { milestone }) });
}

const headingOf = ({ measure, heading }: TaskBrief): string => `措施${measure} ${heading}`;

/** What the plan prints, which does not change. */
function printed(brief: TaskBrief, title: string): string {
  const bodies = (['lead', 'joint', 'participant'] as const).flatMap((duty) => {
    const names = brief.responsibilities.filter((one) => one.duty === duty).map(({ name }) => name);
    return names.length > 0 ? [`- **${say('zh', `duty.${duty}`)}**：${names.join('、')}`] : [];
  });
  const open = brief.openGroups.map((group) => (group === '等' ? '- **原文以“等”结尾，未列全参与单位**' : `- **原文泛称，不指名单位**：${group}`));
  const due = brief.milestones.map(({ key, text, dueOn }) => `- ${key} ${text}：${dueOn ?? say('zh', 'calendarAwaited')}`);
  const what = '本工作流只掌管时间：到期即提醒、催办或提请。各单位的决定记在 PostgreSQL 中，由其告知本工作流。';
  return page(brief, [`**${headingOf(brief)}**`, `${title} · ${brief.section}`, [...bodies, ...open].join('\n'), what, '**节点与完成期限**'], due);
}

/** How the task stands, told anew with each version. */
function current(state: TaskState): string {
  const { brief, coordinator } = state;
  const waiting = waitingFor(state).map((one) => `- ${waitingLine(state, one)}`);
  const next = nextStep(state);
  const provisional = coordinator.provisional ? '（按原文排序暂定）' : '';
  const above = [
    `**${headingOf(brief)}**`,
    [
      `- **阶段**：${say('zh', `phase.${phaseOf(state)}`)}`,
      `- **汇总单位**：${nameOf(brief, coordinator.bureau)}${provisional}`,
      `- **责任单位**：${brief.responsibilities.map(({ name }) => name).join('、')}`,
      `- **下一步**：${next ? `${shanghaiClock(next.at)} ${stepLine(brief, next)}` : '无'}`,
    ].join('\n'),
    ...(waiting.length > 0 ? ['**正在等待**', waiting.join('\n')] : []),
    '**节点**',
  ];
  return page(brief, above, Object.values(state.milestones).map(milestoneLine));
}

/** By default Temporal limits details to 20,000 bytes, counted in JSON and with the envelope around it; not every server refuses more. */
const detailsBytes = 19_500;

/** Paragraphs, and below them as many lines as Temporal takes: where some are left out, the last one says how many, and where to see them. */
function page({ measure }: TaskBrief, paragraphs: readonly string[], lines: readonly string[]): string {
  const above = `${within(detailsBytes - 500, paragraphs.join('\n\n'))}\n\n`;
  const whole = above + lines.join('\n');
  if (bytesOf(whole) <= detailsBytes) return whole;
  const more = (left: number) => `- 另有 ${left} 个节点未在此列出，全部节点见 \`lianxi task ${measure}\``;
  const fitting = countWithin(detailsBytes - bytesOf(above + more(lines.length)), lines.map((line) => `${line}\n`));
  return above + [...lines.slice(0, fitting), more(lines.length - fitting)].join('\n');
}

function milestoneLine({ key, text, phase, dueOn, reportBy }: Milestone): string {
  const dates = dueOn === undefined ? say('zh', 'calendarAwaited') : `完成期限 ${dueOn}，报送期限 ${reportBy ?? '—'}`;
  return `- ${key} ${text}：${dates}，${say('zh', `milestonePhase.${phaseSaid(key, phase)}`)}`;
}

/** `2020-12-17 08:59 北京时间`. */
function shanghaiClock(at: Instant): string {
  return `${addMilliseconds(at, 8 * 3_600_000).slice(0, 16).replace('T', ' ')} 北京时间`;
}

/** Cuts a text to so many bytes, between characters. */
function within(bytes: number, text: string): string {
  if (bytesOf(text) <= bytes) return text;
  const characters = Array.from(text);
  return `${characters.slice(0, countWithin(bytes - bytesOf('…'), characters)).join('')}…`;
}

/** How many of the pieces, from the first on, have room in so many bytes. */
function countWithin(bytes: number, pieces: readonly string[]): number {
  let used = 0;
  const over = pieces.findIndex((piece) => {
    used += bytesOf(piece);
    return used > bytes;
  });
  return over < 0 ? pieces.length : over;
}

/** Bytes of a text as Temporal counts them: UTF-8, as a string in JSON. */
function bytesOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text)) - 2;
}
