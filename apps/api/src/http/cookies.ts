/** What a browser keeps of a session: sent to this house only, over HTTPS only, to no script, and never from another site. */
export const sessionCookie = '__Host-lianxi';

/** A cookie's value in a request. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** Has the browser keep a cookie until it is closed, or for so many seconds; 0 has it forgotten. */
export function kept(name: string, value: string, { sameSite = 'Strict', seconds }: { readonly sameSite?: 'Strict' | 'Lax'; readonly seconds?: number } = {}): string {
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=${sameSite}${seconds === undefined ? '' : `; Max-Age=${seconds}`}`;
}

/** Has the browser forget a cookie. */
export function forgotten(name: string): string {
  return kept(name, '', { seconds: 0 });
}
