import type { MatrixActor } from '@lianxi/access/matrix.fixture';
import { isWhole, sightIn } from '@lianxi/access/task-sight';
import { actors, after, commands, decided, milestone, states } from '@lianxi/access/matrix.fixture';
import { maySee } from '@lianxi/domain/task/sight';
import { mayAttach } from '@lianxi/domain/task/evidence';
import { mayRenew } from '@lianxi/domain/task/renewal';
import { listEntitlement } from '@lianxi/domain/strike-off-list/list-entitlement';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListCommand } from '@lianxi/domain/strike-off-list/list.commands';
import type { LivedTask } from '@lianxi/domain/task/task.fixture';
import { noon, office } from '@lianxi/domain/task/task.fixture';
import { operations } from '../http/first-click.fixture';
import { acts, besides, reads, tried } from './operations.fixture';
import { waysToHold } from './ways-to-hold.fixture';

const lived = Object.entries(states).map(([state, history]) => ({ state, task: after(history) }));
const listPhases = ['draft', 'put', 'entered', 'signed', 'withdrawn'] as const;
const listCommands = ['drawUpList', 'changeList', 'putList', 'signList', 'enterListSignature', 'checkListSignature', 'returnList', 'withdrawList', 'withdrawListSignature'] as const satisfies readonly ListCommand['type'][];

/** A row of the matrix: what is asked, and in which of its states somebody may; `undefined` where it cannot be asked of them. */
interface Row {
  readonly what: string;
  readonly may: (by: MatrixActor) => string | undefined;
}

/** How the parts of a task stand to whoever asks. */
const parts = { 'of one\'s own part': (mine: boolean) => mine, 'of a vertical body\'s part': (mine: boolean, vertical: boolean) => !mine && vertical, 'of another bureau\'s part': (mine: boolean, vertical: boolean) => !mine && !vertical } as const;

const cell = (all: readonly string[], where: readonly string[]): string => (where.length === all.length ? 'yes' : where.length === 0 ? '–' : where.join(', '));
const inStates = (may: (task: LivedTask) => boolean): string => cell(Object.keys(states), lived.filter(({ task }) => may(task)).map(({ state }) => state));

/** What is asked of a bureau's part, as the same for each part that stands so to the asker. @throws Error where it is not the same */
function ofParts(what: string, may: (task: LivedTask, bureau: string, by: MatrixActor) => boolean): Row[] {
  const { responsibilities } = lived[0]!.task.state.brief;
  return Object.entries(parts).map(([whose, fits]) => ({
    what: `${what} ${whose}`,
    may: (by) => {
      const asked = responsibilities.filter(({ bureau, kind }) => fits(bureau === by.by.bureau, kind === 'vertical'));
      const answers = [...new Set(asked.map(({ bureau }) => inStates((task) => may(task, bureau, by))))];
      if (answers.length > 1) throw new Error(`${what} ${whose}: ${answers.join(' / ')}`);
      return answers[0];
    },
  }));
}

function taskRows(): Row[] {
  const partActions = [...new Set(commands.filter(({ what }) => what !== 'Task' && what !== 'Milestone').map(({ action }) => action))];
  return [
    { what: 'read the task', may: ({ by }) => inStates((task) => maySee(task.state.brief, by)) },
    { what: 'read all that every body gave to it', may: ({ by }) => inStates((task) => maySee(task.state.brief, by) && sightIn(task.state, by) === 'whole') },
    { what: 'read all that every body gave to the milestone', may: ({ by }) => inStates((task) => maySee(task.state.brief, by) && isWhole(sightIn(task.state, by), milestone)) },
    ...partActions.flatMap((action) => ofParts(action, (task, bureau, { by }) => decided(task, by, commands.find((one) => one.action === action && one.what === bureau)!.command) === undefined)),
    ...ofParts('attachEvidence', (task, bureau, { by }) => mayAttach(task.state, { milestones: [milestone], bureau }, { actor: by }) === undefined),
    ...ofParts('attachEvidence scan of countersignature', (task, bureau, { by }) => mayAttach(task.state, { milestones: [milestone], bureau, scanOf: 'countersignature' }, { actor: by }) === undefined),
    ...(['sign-off', 'review', 'list', 'authority'] as const).map((scanOf) => ({ what: `attachEvidence scan of ${scanOf}`, may: ({ by }: MatrixActor) => inStates((task) => mayAttach(task.state, { milestones: [milestone], bureau: task.state.coordinator.bureau, scanOf }, { actor: by }) === undefined) })),
    ...commands.filter(({ what }) => what === 'Task' || what === 'Milestone').map(({ action, command }) => ({ what: action, may: ({ by }: MatrixActor) => inStates((task) => decided(task, by, command) === undefined) })),
    { what: 'renew', may: ({ by }) => inStates(() => mayRenew(by) === undefined) },
  ];
}

function listRows(): Row[] {
  const list = (phase: StrikeOffListState['phase']): StrikeOffListState => ({ id: 'l', programme: 'test', number: '1号', phase, items: [], drawn: { at: noon('2020-12-01'), by: office }, returns: [], lastEventAt: noon('2020-12-01') });
  return listCommands.map((type) => ({ what: type, may: ({ by }) => cell(listPhases, listPhases.filter((phase) => listEntitlement(list(phase), { type }, by) === undefined)) }));
}

const named = (all: readonly MatrixActor[]): string => {
  const bureaus = new Map<string, string[]>();
  for (const { role, relation } of all) bureaus.set(relation ?? '', [...bureaus.get(relation ?? '') ?? [], role]);
  return [...bureaus].map(([relation, roles]) => (relation === '' ? roles.join(', ') : `${relation}: ${roles.join(', ')}`)).join('; ');
};

/** Posts that may the same stand in one column. */
function matrix(rows: readonly Row[]): string {
  const columns = new Map<string, MatrixActor[]>();
  for (const by of actors) {
    const key = rows.map(({ may }) => may(by) ?? '–').join('|');
    columns.set(key, [...columns.get(key) ?? [], by]);
  }
  return table(['', ...[...columns.values()].map(named)], rows.map(({ what, may }) => [what, ...[...columns.values()].map(([one]) => may(one!) ?? '–')]));
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function byWhom(id: string): string {
  const may = acts[id];
  if (may === undefined) return `reads: ${reads[id] ?? ''}`;
  if (typeof may === 'string') return may;
  return may.length === tried.length ? 'all' : may.join(', ');
}

/** docs/rights.md, as the rules say it. */
export function rightsPage(): string {
  return `# Rights

Who may do what, written from the rules themselves: \`LIANXI_WRITE_DOCS=1 npx jest apps/api/src/access/rights-page\` writes it anew, and a test fails where it differs. What decides is
\`libs/domain/task/entitlement\` under the lock; [security.md](security.md) names the tests.

## A task's commands

Of each post: in which states of the milestone the question of right is answered with yes (\`yes\`: in all of ${Object.keys(states).join(', ')}). Whether the state itself allows it is another question. Posts that may
the same share a column; before the colon stands what their bureau is to the task: coordinator (汇总), joint (共同), participant (参与), vertical (垂管) or foreign, which the measure does not name.

${matrix(taskRows())}

The office speaks for a vertical body with the number of its reply (复函) alone. A text is erased (\`eraseText\`) by the security administrator, who sees no task. Who reads a task and not all that
every body gave to it reads what its own bureau gave, and how the task stands; being countersigned, the participant is asked to sign.

## A strike-off list's commands

States: ${listPhases.join(', ')}.

${matrix(listRows())}

## However a post is held

The same for every post, command and state above. What is not the post's rights is the refusal's code.

${table(['somebody who', 'has'], waysToHold.map(({ way, gives }) => [way, gives === 'the post\'s rights' ? gives : `\`${gives}\``]))}

## Operations

Each act as its example in the document does it: in measure 3, whose coordinator is \`kejiju\`, \`jiaoyuju\` has a part and \`shuiliju\` none. Of the posts ${tried.map((who) => `\`${who}\``).join(', ')} those named may; all others are refused,
and so is whoever does not say who they are. What operations that read show to whom is tried in \`access/rights.integration.spec\`.

${table(['operation', 'address', 'by whom'], operations.map(({ operationId, method, path }) => [operationId, `${method.toUpperCase()} ${path}`, byWhom(operationId)]))}

## Addresses that are no operation

${table(['address', 'for'], Object.entries(besides))}
`;
}
