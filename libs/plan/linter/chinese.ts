import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What a JSON document is made of, in Chinese. */
const kinds: Readonly<Record<string, string>> = {
  string: '文字', number: '数字', int: '整数', boolean: '真或假', array: '列表', object: '一组字段', null: '空值', undefined: '无', nan: '非数', date: '日期',
};

/** In what a size is counted. */
const units: Readonly<Record<string, string>> = { string: '个字符', array: '项', object: '个字段' };

/** What is wrong with the shape of a document, in Chinese throughout; names of fields and values are quoted as they stand there. */
export function inChinese(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? `缺少此项，应为${kind(issue.expected)}` : `应为${kind(issue.expected)}，现为${kindOf(issue.input)}`;
    case 'invalid_value': return issue.values.length === 1 ? `应为“${String(issue.values[0])}”` : `应为下列之一：${issue.values.map((value) => `“${String(value)}”`).join('、')}`;
    case 'too_big': return `${sized(issue.origin)}最多${issue.maximum.toString()}${units[issue.origin] ?? ''}`;
    case 'too_small': return `${sized(issue.origin)}最少${issue.minimum.toString()}${units[issue.origin] ?? ''}`;
    case 'invalid_format': return issue.format === 'date' ? '应为确有的日期，如“2020-12-31”' : '写法不合要求';
    case 'unrecognized_keys': return `有未规定的字段：${issue.keys.map((key) => `“${key}”`).join('、')}`;
    case 'invalid_union': return '不合任何一种规定的写法';
    default: return '不合要求';
  }
}

function kind(name: string): string {
  return kinds[name] ?? '另一种内容';
}

function kindOf(value: unknown): string {
  if (value === null) return kind('null');
  return kind(Array.isArray(value) ? 'array' : typeof value);
}

/** A text is short or long, a list has few or many: a number is itself. */
function sized(origin: string): string {
  return origin in units ? '长度' : '数值';
}
