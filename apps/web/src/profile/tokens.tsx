import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { minuteIn } from '@lianxi/wording/moment';
import { profile as en } from '@lianxi/wording/en/page/profile';
import { profile as zh } from '@lianxi/wording/zh/page/profile';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { DecisionForm, Openable } from '../look/decision-form';
import { Refused } from '../look/refused';
import { Failure, Loading } from '../look/states';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { answered } from '../record/refusal';
import { useSession } from '../session/session';

type Token = Schemas['TokenList']['items'][number];

const header = { 'lianxi-csrf': '' };

const tokensQuery = (person: string) => queryOptions({ queryKey: ['tokens', person], queryFn: async () => (await answered(api.GET('/api/v1/tokens'))).items });

/** One's own access tokens: what each is for, how long it lasts; ended, and made anew. */
export function Tokens(): ReactNode {
  const words = useWords({ zh, en });
  const { person, post } = useSession();
  const queries = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(tokensQuery(person));
  const again = (): void => { void queries.invalidateQueries({ queryKey: ['tokens'] }); };
  const end = useAct(({ id }: Token) => api.DELETE('/api/v1/tokens/{id}', { params: { path: { id }, header }, body: {} }), again);
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{words.tokens}</h2>
      <p className="next">{words.tokensWhy}</p>
      {isPending && <Loading />}
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      <Refused refusal={end.refusal} />
      {data?.length === 0 && <p className="empty">{words.tokensNone}</p>}
      {data && data.length > 0 && <TokenTable tokens={data} end={end.send} isUnderWay={end.isUnderWay} />}
      <Openable title={words.issue}>
        <DecisionForm title={words.issue} place={[post, 'token']} next={words.issueNext} send={words.issueSend} done={again}
          fields={[
            { name: 'name', label: words.field.name, hint: words.hint.name },
            { name: 'scope', label: words.field.scope, options: [['read', words.scope.read], ['act', words.scope.act]] },
            { name: 'days', label: words.field.days, hint: words.hint.days, inputMode: 'numeric' },
            { name: 'password', label: words.field.password, hint: words.hint.password, type: 'password', autoComplete: 'current-password', secret: true, optional: true },
            { name: 'code', label: words.field.code, inputMode: 'numeric', autoComplete: 'one-time-code', secret: true, optional: true },
          ]}
          request={({ name = '', scope, days, password = '', code = '' }) => api.POST('/api/v1/tokens', { params: { header }, body: { name, scope: scope === 'act' ? 'act' : 'read', days: Number(days), ...(password !== '' && { password }), ...(code !== '' && { code }) } })}
          said={({ name, token }) => <div className="once"><p>{fill(words.issued, { name })}</p><code>{token}</code></div>} />
      </Openable>
    </section>
  );
}

interface TokenTableProps {
  readonly tokens: readonly Token[];
  readonly end: (token: Token) => void;
  readonly isUnderWay: boolean;
}

function TokenTable({ tokens, end, isUnderWay }: TokenTableProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return (
    <div className="wide" role="group" aria-label={words.tokens} tabIndex={0}>
      <table>
        <thead><tr>{(['name', 'scope', 'expires', 'state', 'act'] as const).map((head) => <th key={head} scope="col">{words.token[head]}</th>)}</tr></thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <td>{token.name}</td>
              <td>{words.scope[token.scope]}</td>
              <td><time dateTime={token.expiresAt}>{minuteIn(language, token.expiresAt)}</time></td>
              <td>{words[stateOf(token)]}</td>
              <td>{stateOf(token) === 'valid' && <button type="button" disabled={isUnderWay} aria-label={`${words.revoke} ${token.name}`} onClick={() => { end(token); }}>{words.revoke}</button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateOf({ revokedAt, expiresAt }: Token): 'valid' | 'ended' | 'expired' {
  if (revokedAt !== undefined) return 'ended';
  return Date.parse(expiresAt) < Date.now() ? 'expired' : 'valid';
}
