import { commandLineKey } from './audience';
import { commandLine } from './zh/command-line';
import { httpProblems } from './zh/http-problems';
import { texts as en } from './en/texts';
import { texts as zh } from './zh/texts';

/** What only a program sends: routes, methods, headers, keys, the form of a body. */
const ofPrograms = /\/api\b|\bGET \/|\bPOST \/|HTTP|Idempotency|幂等键|same key|headers?\b|请求头|Content-Type|JSON|（cursor）|\(cursor\)|（body）|\(body\)/;

describe('whom a refusal speaks to', () => {
  it.each(Object.keys(zh.problem) as (keyof typeof zh.problem)[])('%s, told on the command line as it is, speaks of nothing that only a program sends', (code) => {
    if (commandLineKey(code) !== undefined) return;
    for (const { detail } of [zh.problem[code], en.problem[code]]) expect(detail).not.toMatch(ofPrograms);
  });

  it.each(Object.keys(httpProblems).filter((code) => commandLineKey(code) === 'commandLine.misunderstood'))('%s, told as misunderstood, is about what only a program sends', (code) => {
    for (const { detail } of [zh.problem[code as keyof typeof httpProblems], en.problem[code as keyof typeof httpProblems]]) expect(detail).toMatch(ofPrograms);
  });

  it.each(Object.keys(commandLine).filter((key) => key !== 'misunderstood'))('%s has words of its own, and is a refusal there is', (code) => {
    expect(commandLineKey(code)).toBe(`commandLine.${code}`);
    expect(Object.keys(zh.problem)).toContain(code);
  });

  it('is as the API says it where this command line does not know the code', () => {
    expect(commandLineKey('of-a-newer-api')).toBeUndefined();
  });
});
