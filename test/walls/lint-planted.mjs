import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

/**
 * Reads `{ rules, planted: [{ filePath, code }] }` from standard input and prints, for each piece of code, which of the rules refuse it
 * at that place. The code is never written: lint sees it in the stead of the file that stands there. A process of its own, since the
 * configuration is an ES module.
 */
const { rules, planted } = JSON.parse(await text(process.stdin));
const eslint = new ESLint({ ruleFilter: ({ ruleId }) => rules.includes(ruleId) });
const answers = [];
for (const { filePath, code } of planted) {
  const [report] = await eslint.lintText(code, { filePath });
  answers.push(report.messages.map(({ ruleId, message }) => ruleId ?? `broken: ${message}`));
}
console.log(JSON.stringify(answers));
