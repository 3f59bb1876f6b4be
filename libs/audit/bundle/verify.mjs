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
const { task, heading, measure, head, files, exportedAt } = JSON.parse(readFileSync(join(here, 'task.json'), 'utf8'));
const events = linesOf(join(here, 'events.jsonl')).map((line) => JSON.parse(line));

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

// 4. The anchors beside it, or the copy somebody kept elsewhere, fix these very events.
const given = (option) => (process.argv.includes(option) ? process.argv[process.argv.indexOf(option) + 1] ?? '' : undefined);
for (const file of [given('--anchors'), given('--organisation')]) if (file !== undefined && !existsSync(file)) faults.push(`没有文件“${file}” · there is no file '${file}'`);
const place = given('--anchors') ?? join(here, 'anchors.jsonl');
const anchors = linesOf(place).flatMap((line, index) => {
  try {
    return [JSON.parse(line)];
  } catch {
    faults.push(`${place} 第${index + 1}行不是锚点 · line ${index + 1} is no anchor`);
    return [];
  }
});
const fixed = anchors.flatMap(({ number, at, moved }) => moved.filter(([aggregate]) => aggregate === task).map(([, seq, hash]) => ({ number, at, seq, hash })));
for (const { number, seq, hash } of fixed) {
  if (events[seq - 1]?.hash !== hash) faults.push(`锚点${number}所定的事件${seq}不在其中 · event ${seq}, which anchor ${number} fixed, is not in it`);
}

// 5. Where the chains of the organisation and of identity stood agrees with the anchors; an export from before they were kept has none. What the export itself says of an anchor counts only where nobody's copy is at hand.
const said = existsSync(join(here, 'chains.json')) ? JSON.parse(readFileSync(join(here, 'chains.json'), 'utf8')) : [];
const chains = said.map(({ aggregate, seq, hash, anchor }) => {
  const pairs = new Map();
  for (const { number, moved } of [...anchors, ...(anchor && given('--anchors') === undefined ? [JSON.parse(anchor.line)] : [])]) {
    for (const [, at, fixes] of moved.filter(([of]) => of === aggregate)) {
      if ((pairs.get(at)?.hash ?? fixes) !== fixes || (at === seq && fixes !== hash)) faults.push(`锚点${number}与导出时的${aggregate}链不符 · anchor ${number} fixes another event ${at} of the chain ${aggregate}`);
      pairs.set(at, { number, seq: at, hash: fixes });
    }
  }
  return { aggregate, seq, hash, pairs: [...pairs.values()], last: [...pairs.values()].filter((one) => one.seq <= seq).sort((one, other) => one.seq - other.seq).at(-1) };
});

// 6. Against the organisation's chain, where the auditor gave it along: it is the chain of then, and by these letters these people held these posts.
const asked = given('--organisation');
const organisation = chains.find(({ aggregate }) => aggregate === 'organisation');
const letters = events.map(({ text }) => JSON.parse(text)).filter(({ by }) => by.letter !== undefined);
if (asked !== undefined && existsSync(asked)) {
  const whole = JSON.parse(readFileSync(asked, 'utf8')).items.toSorted((one, other) => one.seq - other.seq);
  let before = '0'.repeat(64);
  const sound = whole.every(({ seq, text, hash }, index) => seq === index + 1 && sha256(`${before}\n${text}`) === (before = hash) && JSON.parse(text).seq === seq && JSON.parse(text).aggregate === 'organisation');
  if (!sound) faults.push('机构链本身有缺漏或改动 · the organisation\'s chain is not whole');
  for (const { seq, hash } of [...organisation ? [organisation, ...organisation.pairs] : []]) if (whole[seq - 1]?.hash !== hash) faults.push(`机构链的事件${seq}与导出或锚点不符 · event ${seq} of the organisation's chain is another one`);
  const taken = whole.map(({ text }) => JSON.parse(text).event).filter(({ type }) => type === 'postTaken');
  for (const { seq, by } of letters) if (!taken.some(({ person, letter, post }) => person === by.person && letter === by.letter && (by.post ?? post) === post)) faults.push(`事件${seq}：机构链中没有${by.person}凭${by.letter}任职的记录 · event ${seq}: nobody made ${by.person} a holder by letter ${by.letter}`);
}

console.log(`${measure === undefined ? '拟销号清单 · strike-off list' : `措施${measure}`} ${heading} · ${task}`);
console.log(`导出于 · exported ${exportedAt}`);
for (const { text } of events) {
  const { seq, at, by, event } = JSON.parse(text);
  console.log(`  ${String(seq).padStart(4)}  ${at}  ${event.type}${event.milestone ? ` ${event.milestone}` : ''}  ${by.bureau}/${by.role}/${by.person}${by.for ? ` 代 ${by.for}` : ''}${by.letter ? ` 任职凭据 ${by.letter}` : ''}`);
}
for (const { seq, at, event: { of, authority: { kind, number, on } } } of acts.values()) console.log(`  事件${of}的原文已删除，依据 ${number}（${on}） · what was written with event ${of} was erased by act ${seq} of ${at}, on ${kind} ${number} (${on})`);
for (const of of named.keys()) console.log(`  files/${of}  ${calledOf(of)}`);
if (absent.length > 0) console.log(`${absent.length}份材料不在其中，没有核对 · files that are not beside it and were not verified: ${absent.length}`);
for (const { aggregate, seq, hash, last: anchored } of chains) {
  const how = anchored === undefined ? '没有锚点可核对 · no anchor fixes it' : anchored.seq === seq ? `锚点${anchored.number}所定 · fixed by anchor ${anchored.number}` : `锚点${anchored.number}只定到第${anchored.seq}个，其后的没有核对 · anchor ${anchored.number} fixes it up to ${anchored.seq} alone`;
  console.log(`导出时的链 · the chain ${aggregate} then: ${seq} ${hash.slice(0, 12)}，${how}`);
}
if (letters.length > 0 && asked === undefined) console.log(`任职凭据${letters.length}处，没有与机构链核对（--organisation）· letters that were not compared with the organisation's chain: ${letters.length}`);
const last = fixed.at(-1);
console.log(last ? `锚点 · anchors: ${fixed.length}, ${last.at} (#${last.number} → ${last.seq})` : '没有锚点可核对 · there are no anchors to compare with');
if (!last && faults.length === 0) faults.push('事件相接无缺，但没有与锚点核对 · the events are chained without a gap, but were compared with no anchor');
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(faults.length === 0 ? `✓ ${events.length}个事件相接无缺，与锚点一致 · ${events.length} events, chained without a gap, agree with the anchors` : `✗ ${faults.length}处不符 · ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
process.exitCode = faults.length === 0 ? 0 : 1;
