// Verifies an exported task or strike-off list with Node alone: node verify.mjs [--anchors FILE] [--organisation FILE]
// It shares nothing with the system that made the export; what it checks is said in README.txt beside it.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const linesOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line !== '') : []);

const faults = [];
const { task, head, files, exportedAt, ...about } = JSON.parse(readFileSync(join(here, 'task.json'), 'utf8'));
const events = linesOf(join(here, 'events.jsonl')).map((line) => JSON.parse(line));

// A text that is none ends it here: nothing else can be told of such a chain.
for (const { seq, text } of events) {
  try {
    if (JSON.parse(text).event.type && JSON.parse(text).by.role) continue;
  } catch { /* It is none. */ }
  console.log(`✗ 事件${seq}的内容无法识读 · the text of event ${seq} cannot be read`);
  process.exit(1);
}

// 1. Each event is numbered, names its own task and number, and is chained to the one before it.
let previous = '0'.repeat(64);
events.forEach(({ seq, text, hash }, index) => {
  const said = JSON.parse(text);
  if (seq !== index + 1) faults.push(`事件${index + 1}缺失 · event ${index + 1} is missing`);
  if (said.aggregate !== task || said.seq !== seq) faults.push(`事件${seq}是另一事件的内容 · event ${seq} has the text of another`);
  if (sha256(`${previous}\n${text}`) !== hash) faults.push(`事件${seq}被改动 · event ${seq} was changed`);
  previous = hash;
});
if (events.length !== head.seq || previous !== head.hash) faults.push(`不止于导出时的最后一个事件 · the last event is not the one it was exported with (${head.seq})`);

// What it is about stands in the first event: what the export says of itself is held against that, and what is printed is what the event says.
const opened = events[0] === undefined ? {} : JSON.parse(events[0].text).event;
const recorded = opened.type === 'listDrawn' ? { heading: opened.number, programme: opened.programme } : opened.brief ?? about;
for (const [key, zh, en] of [['heading', '标题', 'heading'], ['measure', '措施序号', 'measure'], ['programme', '方案', 'programme']]) {
  const [shown, due] = [about[key] ?? '', recorded[key] ?? ''];
  if (shown !== due) faults.push(`task.json 的${zh}“${shown}”与事件1所记“${due}”不符 · task.json has the ${en} '${shown}', event 1 '${due}'`);
}
const { heading, measure } = recorded;

// 2. What people wrote is what the events' hashes stand for; what is not there was erased by an act that is an event itself.
const hashesSaid = new Map(events.flatMap(({ seq, text }) => {
  const { textHash, reasonHash, requestHash, nameHash, opinionHash, paper, list } = JSON.parse(text).event;
  return [textHash, reasonHash, requestHash, nameHash, opinionHash, paper?.signerHash, list?.signerHash].filter((hash) => hash !== undefined).map((hash) => [hash, seq]);
}));
const acts = new Map(events.map(({ text }) => JSON.parse(text)).filter(({ event }) => event.type === 'textErased').map((said) => [said.event.hash, said]));
const words = JSON.parse(readFileSync(join(here, 'words.json'), 'utf8'));
for (const [hash, { salt, text }] of Object.entries(words)) {
  if (sha256(`${salt}\n${text}`) !== hash || !hashesSaid.has(hash)) faults.push(`原文被改动 · a text was changed: ${text.slice(0, 20)}`);
  if (acts.has(hash)) faults.push(`原文已经删除，却仍在其中 · a text is there though it was erased: ${text.slice(0, 20)}`);
}
for (const [hash, seq] of hashesSaid) {
  if (words[hash] === undefined && !acts.has(hash)) faults.push(`事件${seq}的原文缺失，没有删除的办理记录 · what was written with event ${seq} is missing, and no act erased it`);
}

// 3. The files beside it are those that the events name, to the byte, unless they were left out.
const named = new Map(events.map(({ text }) => JSON.parse(text).event).filter(({ sha256: of }) => of !== undefined).map((event) => [event.sha256, event]));
const folder = join(here, 'files');
const there = new Set(existsSync(folder) ? readdirSync(folder) : []);
const calledOf = (of) => words[named.get(of)?.nameHash]?.text ?? '';
for (const name of there) {
  const about = `files/${name} ${calledOf(name)}`;
  if (!named.has(name)) faults.push(`多出的文件，没有事件提到 · an additional file, which no event names: ${about}`);
  else if (await hashOf(join(folder, name)) !== name) faults.push(`材料被改动 · a file was changed: ${about}`);
}
// The scan of an authority (依据) is one of them.
for (const { seq, event: { authority } } of events.map(({ text }) => JSON.parse(text))) {
  if (authority?.scan !== undefined && !named.has(authority.scan)) faults.push(`事件${seq}依据的扫描件没有上传记录 · no event attached the scan of the authority of event ${seq}: files/${authority.scan}`);
}
const absent = [...named.keys()].filter((of) => !there.has(of));
if (files !== 'left out') for (const of of absent) faults.push(`材料缺失 · a file is missing: files/${of} ${calledOf(of)}`);

async function hashOf(file) {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file)) hash.update(piece);
    return hash.digest('hex');
  } catch {
    return 'unreadable';
  }
}

// 4. The anchors beside it, or the copy somebody kept elsewhere, fix these very events. Each line holds the hash of the line before it, and as its root that of all heads: compared as far as there are the lines for it.
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const canonical = (value) => (Array.isArray(value) ? `[${value.map(canonical).join(',')}]` : typeof value === 'object' && value !== null ? `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}` : JSON.stringify(value));
function anchorOf(line, where) {
  try {
    const anchor = JSON.parse(line);
    if (canonical(anchor) === line && Number.isInteger(anchor.number) && isHash(anchor.previous) && isHash(anchor.root) && [anchor.moved, anchor.gone, ...anchor.moved].every(Array.isArray)) return [{ ...anchor, own: sha256(line) }];
  } catch { /* It is none. */ }
  faults.push(`${where.join('不是锚点 · ')} is no anchor`);
  return [];
}
const given = (option) => (process.argv.includes(option) ? process.argv[process.argv.indexOf(option) + 1] ?? '' : undefined);
for (const file of [given('--anchors'), given('--organisation')]) if (file !== undefined && !existsSync(file)) faults.push(`没有文件“${file}” · there is no file '${file}'`);
const place = given('--anchors') ?? join(here, 'anchors.jsonl');
const anchors = linesOf(place).flatMap((line, index) => anchorOf(line, [`${place} 第${index + 1}行`, `line ${index + 1}`]));
const said = existsSync(join(here, 'chains.json')) ? JSON.parse(readFileSync(join(here, 'chains.json'), 'utf8')) : [];
const besides = given('--anchors') === undefined ? said.filter(({ anchor }) => anchor).flatMap(({ aggregate, anchor }) => anchorOf(anchor.line, [`chains.json 中${aggregate}的锚点`, `the anchor of ${aggregate} in chains.json`])) : [];
const byNumber = new Map();
for (const anchor of [...anchors, ...besides]) {
  if ((byNumber.get(anchor.number)?.own ?? anchor.own) !== anchor.own) faults.push(`锚点${anchor.number}有两种 · there are two of anchor ${anchor.number}`);
  if (!byNumber.has(anchor.number)) byNumber.set(anchor.number, anchor);
}
const inTurn = [...byNumber.values()].sort((one, other) => one.number - other.number);
const heads = new Map();
inTurn.forEach((anchor, index) => {
  const { number, previous: follows, root, moved, gone } = anchor;
  const before = byNumber.get(number - 1);
  if (before ? follows !== before.own : number === 1 && follows !== '0'.repeat(64)) faults.push(before ? `锚点${number}与锚点${number - 1}不相接 · anchor ${number} does not follow anchor ${number - 1}` : `锚点1自相矛盾 · anchor 1 does not agree with itself`);
  if (number !== index + 1) return;
  // So far there is every line from the first on: all heads are known. Their hash is taken where it can differ, and at the end.
  for (const aggregate of gone) heads.delete(aggregate);
  for (const pair of moved) heads.set(pair[0], pair);
  const last = inTurn[index + 1]?.number !== number + 1;
  const due = number === 1 || last ? sha256(canonical([...heads.keys()].sort().map((aggregate) => heads.get(aggregate)))) : moved.length + gone.length === 0 ? before.root : root;
  if (root !== due) faults.push(`锚点${number}自相矛盾：根哈希与所列不符 · anchor ${number} does not agree with itself: its root is not that of what it lists`);
});
const fixed = anchors.flatMap(({ number, at, moved }) => moved.filter(([aggregate]) => aggregate === task).map(([, seq, hash]) => ({ number, at, seq, hash })));
for (const { number, seq, hash } of fixed) {
  if (events[seq - 1]?.hash !== hash) faults.push(`锚点${number}所定的事件${seq}不在其中 · event ${seq}, which anchor ${number} fixed, is not in it`);
}

// 5. Where the chains of the organisation and of identity stood agrees with the anchors; an export from before they were kept has none. What the export itself says of an anchor counts only where nobody's copy is at hand.
const chains = said.map(({ aggregate, seq, hash }) => {
  const pairs = new Map();
  for (const { number, moved } of inTurn) {
    for (const [, at, fixes] of moved.filter(([of]) => of === aggregate)) {
      if ((pairs.get(at)?.hash ?? fixes) !== fixes || (at === seq && fixes !== hash)) faults.push(`锚点${number}与导出时的${aggregate}链不符 · anchor ${number} fixes another event ${at} of the chain ${aggregate}`);
      pairs.set(at, { number, seq: at, hash: fixes });
    }
  }
  return { aggregate, seq, hash, pairs: [...pairs.values()], last: [...pairs.values()].filter((one) => one.seq <= seq).sort((one, other) => one.seq - other.seq).at(-1) };
});

/** What the text of an event says; nothing where it is none. */
function saidIn(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
/** Holds a whole chain of another aggregate against itself, and against where it stood by the export and by the anchors. */
function holdChain(aggregate, whole, zh, en) {
  let before = '0'.repeat(64);
  const sound = whole.every(({ seq, text, hash }, index) => seq === index + 1 && sha256(`${before}\n${text}`) === (before = hash) && saidIn(text).seq === seq && saidIn(text).aggregate === aggregate);
  if (!sound) faults.push(`${zh}链本身有缺漏或改动 · the ${en}'s chain is not whole`);
  const stood = chains.find((one) => one.aggregate === aggregate);
  for (const { seq, hash } of stood ? [stood, ...stood.pairs] : []) if (whole[seq - 1]?.hash !== hash) faults.push(`${zh}链的事件${seq}与导出或锚点不符 · event ${seq} of the ${en}'s chain is another one`);
}

// 6. Against the organisation's chain, where the auditor gave it along: it is the chain of then, and by these letters these people held these posts.
const asked = given('--organisation');
const letters = events.map(({ text }) => JSON.parse(text)).filter(({ by }) => by.letter !== undefined);
if (asked !== undefined && existsSync(asked)) {
  const whole = JSON.parse(readFileSync(asked, 'utf8')).items.toSorted((one, other) => one.seq - other.seq);
  holdChain('organisation', whole, '机构', 'organisation');
  const taken = whole.map(({ text }) => saidIn(text).event ?? {}).filter(({ type }) => type === 'postTaken');
  for (const { seq, by } of letters) if (!taken.some(({ person, letter, post }) => person === by.person && letter === by.letter && (by.post ?? post) === post)) faults.push(`事件${seq}：机构链中没有${by.person}凭${by.letter}任职的记录 · event ${seq}: nobody made ${by.person} a holder by letter ${by.letter}`);
}

// 7. The policy it was decided by is the one whose hash the first event of the programme's chain has; an export from before it was kept has neither.
let governed = '没有随附政策，没有核对 · no policy is beside it, and none was compared';
const programmeFile = join(here, 'programme.jsonl');
if (existsSync(programmeFile)) {
  const whole = linesOf(programmeFile).map(saidIn);
  holdChain(recorded.programme, whole, '方案', 'programme');
  const { policyVersion, documents } = saidIn(whole[0]?.text).event?.programme ?? {};
  const { version, body } = existsSync(join(here, 'policy.json')) ? saidIn(readFileSync(join(here, 'policy.json'), 'utf8')) : {};
  const due = documents?.policy.sha256;
  if (version !== policyVersion) faults.push(`政策“${version ?? ''}”不是方案启用时所定的“${policyVersion}” · the policy '${version ?? ''}' is not '${policyVersion}', with which the programme was activated`);
  else if (due !== undefined && (body === undefined || sha256(canonical(body)) !== due)) faults.push(`政策“${version}”缺失或被改动 · the policy '${version}' is missing or was changed`);
  governed = `${policyVersion}${due === undefined ? '，启用时没有记下哈希，没有核对 · its hash was not recorded then, and it was not compared' : ` SHA-256 ${due}`}`;
}

// In the words of the events, and people's.
const phrases = {
  agreed: '同意 agreed', 'agreed-with-opinion': '原则同意 agreed in principle', disagreed: '不同意 disagreed',
  minutes: '会议纪要 on minutes', instruction: '批示 on instruction', 'circulated-signature': '书面传签 on circulated signature', 'government-document': '政府文件 on government document', 'office-decision': '办公室决定 on office decision',
  convenor: '召集人 convenor', 'authorised-deputy': '经授权的副召集人或副秘书长 authorised deputy', 'became-standing': '阶段性完成转常态化 became standing work', 'policy-ended': '因政策调整终止 policy ended',
};
const called = (word) => phrases[word] ?? word;
/** What was decided, as far as a line of its own says it: by or for whom, how, and on which authority. */
function decided({ bureau, answer, as, dueOn, list, authority, paper, ...event }) {
  const on = authority ?? list?.authority;
  return [
    bureau, ...event.type.startsWith('countersignature') ? event.bureaus ?? [] : [], called(answer), called(as), dueOn && `→ ${dueOn}`, list?.on && `拟销号清单 list ${list.number}（${list.on}）`, called(list?.signer),
    on && `依据 ${called(on.kind)} ${on.number}（${on.on}）`, on?.scan && `依据扫描件 scan files/${on.scan}`, event.letter && `文号 letter ${event.letter}`, paper && `纸质 on paper ${paper.post}（${paper.on}）`,
  ].filter((part) => typeof part === 'string').map((part) => ` ${part}`).join('');
}

console.log(`${measure === undefined ? '拟销号清单 · strike-off list' : `措施${measure}`} ${heading} · ${task}`);
console.log(`导出于 · exported ${exportedAt}`);
for (const { text } of events) {
  const { seq, at, by, event } = JSON.parse(text);
  console.log(`  ${String(seq).padStart(4)}  ${at}  ${event.type}${event.milestone ? ` ${event.milestone}` : ''}${decided(event)}  ${by.bureau}/${by.role}/${by.person}${by.for ? ` 代 ${by.for}` : ''}${by.letter ? ` 任职凭据 ${by.letter}` : ''}`);
}
for (const { seq, at, event: { of, authority: { kind, number, on } } } of acts.values()) console.log(`  事件${of}的原文已删除，依据 ${number}（${on}） · what was written with event ${of} was erased by act ${seq} of ${at}, on ${kind} ${number} (${on})`);
for (const of of named.keys()) console.log(`  files/${of}  ${calledOf(of)}`);
if (absent.length > 0) console.log(`${absent.length}份材料不在其中，没有核对 · files that are not beside it and were not verified: ${absent.length}`);
for (const { aggregate, seq, hash, last: anchored } of chains) {
  const how = anchored === undefined ? '没有锚点可核对 · no anchor fixes it' : anchored.seq === seq ? `锚点${anchored.number}所定 · fixed by anchor ${anchored.number}` : `锚点${anchored.number}只定到第${anchored.seq}个，其后的没有核对 · anchor ${anchored.number} fixes it up to ${anchored.seq} alone`;
  console.log(`导出时的链 · the chain ${aggregate} then: ${seq} ${hash.slice(0, 12)}，${how}`);
}
console.log(`所依据的政策 · decided by the policy: ${governed}`);
if (letters.length > 0 && asked === undefined) console.log(`任职凭据${letters.length}处，没有与机构链核对（--organisation）· letters that were not compared with the organisation's chain: ${letters.length}`);
const last = fixed.at(-1);
console.log(last ? `锚点 · anchors: ${fixed.length}, ${last.at} (#${last.number} → ${last.seq})\n  #${last.number} SHA-256 ${byNumber.get(last.number).own}` : '没有锚点可核对 · there are no anchors to compare with');
if (!last && faults.length === 0) faults.push('事件相接无缺，但没有与锚点核对 · the events are chained without a gap, but were compared with no anchor');
for (const fault of faults) console.log(`✗ ${fault}`);
const agree = given('--anchors') === undefined
  ? [`与随附的锚点一致。随附的锚点未经核对，谁能改动本导出，也就能一并改动它们：请用 --anchors 与另外保存的一份核对，或者核对上面的 SHA-256`, 'agree with the anchors beside them, which are taken on trust: whoever can change this export can change them along with it. Compare with a copy kept elsewhere by --anchors FILE, or compare the SHA-256 above']
  : ['与另外保存的锚点一致', 'agree with the anchors kept elsewhere'];
console.log(faults.length === 0 ? `✓ ${events.length}个事件相接无缺，${agree[0]} · ${events.length} events, chained without a gap, ${agree[1]}` : `✗ ${faults.length}处不符 · ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
process.exitCode = faults.length === 0 ? 0 : 1;
