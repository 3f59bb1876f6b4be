import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

/**
 * Reads `{ rules, planted: [{ filePath, code }] }` from standard input and prints, for each piece of code, which of the rules refuse it
 * at that place, and in which line. The code is never written: lint sees it in the stead of the file that stands there. A process of its
 * own, since the configuration is an ES module.
 */
const { rules, planted } = JSON.parse(await text(process.stdin));
const arrows = '@nx/enforce-module-boundaries';
const [severity, options] = (await new ESLint().calculateConfigForFile(planted[0].filePath)).rules[arrows];
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  // A circle would be refused before its arrow is looked at, and an arrow opened by mistake would not be seen.
  overrideConfig: { rules: { [arrows]: [severity, { ...options, ignoredCircularDependencies: [['*', '*']] }] } },
});
const answers = [];
for (const { filePath, code } of planted) {
  const [report] = await eslint.lintText(code, { filePath });
  answers.push(report.messages.map(({ ruleId, message, line }) => ({ rule: ruleId ?? `broken: ${message}`, line })));
}
console.log(JSON.stringify(answers));
