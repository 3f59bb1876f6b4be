import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { CommanderError } from 'commander';

/** Why a command line cannot be understood: what commander says in English, said in either language. */
export function usageSentence({ code, message }: CommanderError): Bilingual {
  const [first = '', second = first] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted ?? '');
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1];
  const hint = meant === undefined ? '' : `您是否想写 ${meant.replaceAll(', ', '、')}？`;
  const en = english(message);
  switch (code) {
    case 'commander.unknownCommand': return { zh: `没有命令“${first}”。${hint}`, en };
    case 'commander.unknownOption': return { zh: `没有选项 ${first}。${hint}`, en };
    case 'commander.missingArgument': return { zh: `缺少参数 <${first}>。`, en };
    case 'commander.missingMandatoryOptionValue': return { zh: `缺少选项 ${first}。`, en };
    case 'commander.optionMissingArgument': return { zh: `选项 ${first} 缺少内容。`, en };
    case 'commander.excessArguments': return { zh: '参数过多。内容中有空格的，请加引号。', en };
    case 'commander.invalidArgument': return invalid(message, first, second);
    default: return { zh: '命令行看不懂。', en };
  }
}

/** Of an argument the value comes first, of an option its name; then why, in both languages with ` · ` between, or the choices there are. */
function invalid(message: string, first: string, second: string): Bilingual {
  const [value, name] = message.includes('command-argument') ? [first, `<${second}>`] : [second, first];
  const why = message.split(/is invalid(?: for argument '[^']*')?\. /).at(-1) ?? '';
  const choices = /^Allowed choices are (.+)\.$/.exec(why)?.[1];
  const [zh = '', en = zh] = choices === undefined ? why.split(' · ') : [`可写 ${choices.replaceAll(', ', '、')}。`, why];
  return { zh: `${name} 不能写“${value}”：${zh.replace(/[。.]?$/, '。')}`, en: `${name} cannot be '${value}': ${en}` };
}

/** `error: unknown command 'x'\n(Did you mean y?)` → `Unknown command 'x'. Did you mean y?` */
function english(message: string): string {
  const [sentence = '', hint] = message.replace(/^error: /, '').split('\n');
  const text = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return `${text.replace(/\.?$/, '.')}${hint === undefined ? '' : ` ${hint.replace(/^\(|\)$/g, '')}`}`;
}
