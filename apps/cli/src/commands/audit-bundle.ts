import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Schemas } from '@lianxi/api-client/client';
import { NotDone } from '../desk/ending';
import type { Download } from './audit-files';
import { filesNamed, saveFiles } from './audit-files';

/** The verifier as it lies in the clone; it goes into each export as it is. */
const verifier = join(__dirname, '../../../../libs/audit/bundle/verify.mjs');

/** What a bundle is about: the id of a task, or of a strike-off list, which has no measure; and how it is called. */
interface About {
  readonly task: string;
  readonly programme: string;
  readonly measure?: number;
  readonly heading: string;
}

/** Everything of a task or a strike-off list that can be proved. */
interface Proof {
  readonly about: About;
  readonly events: readonly Schemas['ProvableEvent'][];
  readonly anchors: readonly Schemas['Anchor'][];
  readonly heads: readonly Schemas['ChainHead'][];
  /** The programme's chain, and the policy it goes by. */
  readonly programme: Schemas['ProofGround'];
  /** Absent where the files are left out. */
  readonly download?: Download | undefined;
}

/** What was written. */
interface Written {
  readonly folder: string;
  /** How many files the events name. */
  readonly files: number;
  /** Of these, by their hashes, what could not be had. */
  readonly missing: readonly string[];
}

/** Writes a proof into a folder of its own. Nothing there is written over. */
export async function writeBundle(folder: string, { about, events, anchors, heads, programme, download }: Proof): Promise<Written> {
  const path = resolve(folder);
  await mkdir(path, { recursive: true });
  if ((await readdir(path)).length > 0) throw new NotDone({ zh: `文件夹“${path}”不是空的。请另写一个：--to <文件夹>。`, en: `The folder '${path}' is not empty. Name another one: --to <folder>.` });
  const last = events.at(-1);
  const head = { seq: last?.seq ?? 0, hash: last?.hash ?? '' };
  const files = filesNamed(events);
  const words = Object.assign({}, ...events.map((event) => event.words)) as Schemas['TaskEvent']['words'];
  await Promise.all([
    writeFile(join(path, 'task.json'), `${JSON.stringify({ ...about, head, files: download ? 'included' : 'left out', exportedAt: new Date().toISOString() }, null, 1)}\n`),
    writeFile(join(path, 'events.jsonl'), linesOf(events.map(({ seq, text, hash }) => JSON.stringify({ seq, text, hash })))),
    writeFile(join(path, 'words.json'), `${JSON.stringify(words, null, 1)}\n`),
    writeFile(join(path, 'anchors.jsonl'), linesOf(anchors.map(({ line }) => line))),
    writeFile(join(path, 'chains.json'), `${JSON.stringify(heads, null, 1)}\n`),
    writeFile(join(path, 'programme.jsonl'), linesOf(programme.events.map((event) => JSON.stringify(event)))),
    writeFile(join(path, 'policy.json'), `${JSON.stringify(programme.policy, null, 1)}\n`),
    writeFile(join(path, 'README.txt'), readme),
    copyFile(verifier, join(path, 'verify.mjs')),
  ]);
  return { folder: path, files: files.length, missing: download ? await saveFiles(join(path, 'files'), files, download) : [] };
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

const readme = `一项任务或一张拟销号清单的全部事件，及其验证程序 · everything that happened to a task or a strike-off list, and its verifier

node verify.mjs                        只需 Node 20 或更新的版本，不需要联网 · needs Node 20 or newer and no network
node verify.mjs --anchors 文件          与另外保存的锚点核对，不采信随附的 · against a copy of the anchors kept elsewhere, in place of those beside it
node verify.mjs --organisation 文件     与审计管理员导出的机构链核对任职凭据 · by which letters people held their posts, against the organisation's chain as the auditor has it (lianxi audit events --chain organisation --json)

task.json      任务或清单，导出时的最后一个事件 · the task or the list, and its last event when it was exported
events.jsonl   每行一个事件：序号、规范 JSON 原文、哈希 · an event a line: number, canonical JSON, hash
words.json     经办人所写的原文，按事件所记的哈希（SHA-256，盐、换行、原文）；依法删除的，有删除的事件（textErased）为凭 · what people wrote, by the hash the event holds (SHA-256 of salt, newline, text); of what was erased there is the event of the act (textErased)
anchors.jsonl  库外保存的锚点中涉及本任务的各行 · the lines of the anchors outside the database that are about this task
programme.jsonl 所属方案的全部事件，第一个（programmeActivated）记有其政策的版本和哈希 · the programme's events; the first of them (programmeActivated) names its policy by version and hash
policy.json    办理所依据的政策；哈希 = SHA-256(body 的规范 JSON，键按序、无空格) · the policy by which it was decided; its hash is SHA-256 over the canonical JSON of body: keys sorted, no spaces
chains.json    导出时机构链、身份链和方案链的最后一个事件，以及最近一个锚点；事件中的 by.letter（任职凭据）据此可查 · where the chains of the organisation, of identity and of the programme stood, with the last anchor of each: by.letter of an event, by which its person held the post, is proved there
files/         事件所附的证明材料，以其内容的 SHA-256 为名；task.json 写明未随附（left out）的除外 · the files that the events name, under the SHA-256 of their bytes, unless task.json says that they were left out

哈希 = SHA-256(前一事件的哈希，换行，本事件原文)，第一个事件之前为 64 个 0。
hash = SHA-256(hash of the event before it, newline, text of the event); 64 zeros stand before the first.
锚点列出其时各任务最后一个事件的序号和哈希，存放在数据库之外；事后删改任一事件，都与锚点不符。
An anchor lists number and hash of each task's last event at its time and is kept outside the database; whatever is changed or taken away afterwards disagrees with it.

随附的锚点只能看出随手的改动：每行记有前一行的哈希（previous）和其时全部链尾的哈希（root），随附的却只是涉及本任务的各行；谁把本导出连同锚点一并重做，单凭本导出看不出来。请用 --anchors 与另外保存的一份核对，或者就最后一行的 SHA-256（验证时显示）询问保存锚点的人。
The anchors beside it show careless changes alone: each line holds the hash of the line before it (previous) and that of all chains' ends then (root), but only the lines about this task are here; whoever makes the whole export anew, anchors and all, is not found by it. Compare with a copy kept elsewhere by --anchors, or ask whoever keeps the anchors for the SHA-256 of the last line, which the verifier shows.
`;
