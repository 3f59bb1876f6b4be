/**
 * A house that vouches for people (OpenID Connect), for tests: `node openid-house.fixture.mjs CALLBACK`. It prints its address, and ends when its input
 * does. Whoever is sent with `login_hint=li` is taken for li; with `login_hint=li+mfa` as one who showed more than a password. Whoever comes without is asked on a page.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const server = createServer().listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'lianxi', client_secret: 'a-secret-of-two-houses', redirect_uris: [process.argv[2]], grant_types: ['authorization_code'], response_types: ['code'] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    claims: { openid: ['sub', 'amr'] },
    cookies: { keys: ['of-this-test'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    const { prompt, params, session } = await provider.interactionDetails(context.req, context.res);
    const hint = params.login_hint ?? context.query.who ?? session?.accountId;
    if (hint === undefined) {
      context.type = 'html';
      context.body = '<!doctype html><title>House</title><h1>统一身份认证</h1><form><label>姓名 <input name="who"></label> <button>登录</button></form>';
      return;
    }
    const [accountId, more] = hint.split('+');
    const done = prompt.name === 'login' ? { login: { accountId, amr: ['pwd', ...(more === undefined ? [] : [more])] } } : { consent: { grantId: await granted(session.accountId) } };
    await provider.interactionFinished(context.req, context.res, done);
  });
  const granted = async (accountId) => {
    const grant = new provider.Grant({ accountId, clientId: 'lianxi' });
    grant.addOIDCScope('openid');
    return grant.save();
  };
  server.on('request', provider.callback());
  console.log(issuer);
});

process.stdin.resume().once('close', () => process.exit(0));
