import helmet from 'helmet';

/** Everything a page of ours loads comes from ourselves, nothing is written inline, and nobody frames it. */
const directives = { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], styleSrc: ["'self'"], fontSrc: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null };

/** The documentation page alone writes its styles inline. */
const ofDocumentation = { ...directives, styleSrc: ["'self'", "'unsafe-inline'"] };

/** What helmet puts on an answer. It is the same for every one of its kind, so helmet is asked once for each. */
export function securityHeaders(what: 'documentation' | 'everything else'): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = { setHeader: (name: string, value: string) => { headers[name.toLowerCase()] = value; }, removeHeader: () => undefined };
  const contentSecurityPolicy = { directives: what === 'documentation' ? ofDocumentation : directives };
  helmet({ contentSecurityPolicy, xFrameOptions: { action: 'deny' }, strictTransportSecurity: false })(answer as never, answer as never, () => undefined);
  return headers;
}
