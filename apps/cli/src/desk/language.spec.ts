import { languageOf } from './language';

/** That of the entry script, which hands the language over to what it starts. */
const { languageIn } = jest.requireActual<{ languageIn: (env: NodeJS.ProcessEnv) => string }>('../../../../infra/local/entry-texts.mjs');

/** Neither room may know the other, so each has the rule; the product speaks one language all the same. */
it.each<[string, NodeJS.ProcessEnv]>([
  ['zh', {}], ['zh', { LANG: 'C.UTF-8' }], ['zh', { LANG: '' }], ['zh', { LANG: 'zh_CN.UTF-8' }], ['zh', { LANG: 'fr_FR.UTF-8' }], ['en', { LANG: 'en_US.UTF-8' }], ['en', { LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }],
  ['zh', { LC_ALL: 'C', LC_MESSAGES: 'en_GB' }], ['en', { LC_ALL: '', LANG: 'en_US' }], ['en', { LANG: 'en_GB.UTF-8' }], ['en', { LIANXI_LANG: '', LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }],
  ['zh', { LIANXI_LANG: 'zh', LANG: 'en_US' }], ['zh', { LIANXI_LANG: 'zh', LANG: 'en_GB.UTF-8' }], ['en', { LIANXI_LANG: 'en', LC_ALL: 'zh_CN' }],
])("is %s with %j, for commands and for 'npm run status'", (language, env) => {
  expect([languageOf(undefined, env), languageIn(env)]).toEqual([language, language]);
});
