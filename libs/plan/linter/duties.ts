import type { Duty } from '@lianxi/domain/organisation/bureau';
import type { Measure } from '../schema/measure';
import type { Plan } from '../schema/plan';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

/** Each measure has somebody who answers for it, each body once, in the pattern its clause states. */
export function duties(plan: Plan): PlanError[] {
  const names = new Map([...plan.bureaus, ...plan.groups].map(({ id, name }) => [id, name]));
  const groups = new Set(plan.groups.map(({ id }) => id));
  return plan.measures.flatMap((measure, index) => [
    ...nobodyResponsible(measure, index, groups),
    ...namedTwice(measure, index),
    ...otherPattern(measure, index),
    ...misnamed(measure, index, names),
  ]);
}

function nobodyResponsible({ number, responsibilities }: Measure, index: number, groups: ReadonlySet<string>): PlanError[] {
  const answers = responsibilities.some(({ duty, bureau }) => duty !== 'participant' && !groups.has(bureau));
  return answers ? [] : [{
    path: jsonPath('measures', index, 'responsibilities'), value: responsibilities.map(({ bureau }) => bureau), rule: 'nobody-responsible',
    message: { zh: `措施${number}没有牵头或共同负责的单位`, en: `No body leads measure ${number} or shares the duty for it` },
  }];
}

function namedTwice({ responsibilities }: Measure, index: number): PlanError[] {
  return responsibilities.flatMap(({ bureau }, i) => responsibilities.findIndex((other) => other.bureau === bureau) === i ? [] : [{
    path: jsonPath('measures', index, 'responsibilities', i, 'bureau'), value: bureau, rule: 'named-twice',
    message: { zh: `“${bureau}”在同一措施中出现两次`, en: `The bureau '${bureau}' is named twice in one measure` },
  }]);
}

const chinese: Record<Duty, string> = { lead: '牵头', joint: '按职责分工负责', participant: '参与' };

const dutiesOf: Record<Measure['pattern'], readonly string[]> = {
  'lead-participate': ['lead', 'participant'],
  'lead-only': ['lead'],
  'joint-by-duty': ['joint'],
};

function otherPattern({ pattern, responsibilities }: Measure, index: number): PlanError[] {
  const found = [...new Set(responsibilities.map(({ duty }) => duty))];
  const expected = dutiesOf[pattern];
  const agrees = found.every((duty) => expected.includes(duty)) && found.length === expected.length;
  return agrees || found.length === 0 ? [] : [{
    path: jsonPath('measures', index, 'pattern'), value: pattern, rule: 'pattern-mismatch',
    message: { zh: `类型与责任不符：责任为${found.map((duty) => chinese[duty]).join('、')}`, en: `The duties are ${found.join(', ')}, which is another pattern` },
  }];
}

/** What a name printed in a clause became: itself, or itself with its '市' restored. */
function misnamed({ responsibilities }: Measure, index: number, names: ReadonlyMap<string, string>): PlanError[] {
  return responsibilities.flatMap(({ asPrinted, bureau, from }, i) => {
    const name = names.get(bureau);
    if (name === undefined || !('resolution' in from.bureau)) return [];
    const resolved = from.bureau.resolution === 'city-restored' ? `市${asPrinted}` : asPrinted;
    return resolved === name ? [] : [{
      path: jsonPath('measures', index, 'responsibilities', i, 'bureau'), value: bureau, rule: 'name-mismatch',
      message: { zh: `“${asPrinted}”按约定应为“${resolved}”，而该单位名为“${name}”`, en: `The printed '${asPrinted}' resolves to '${resolved}', but that bureau is '${name}'` },
    }];
  });
}
