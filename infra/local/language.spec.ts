import { languageIn } from './language';

test.each([
  [{}, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'zh'],
  [{ LANG: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_GB.UTF-8', LIANXI_LANG: 'zh' }, 'zh'],
  [{ LIANXI_LANG: '', LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
] as const)('with %j the language is %s', (env, language) => {
  expect(languageIn(env)).toBe(language);
});
