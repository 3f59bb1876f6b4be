import helmet from 'helmet';

/** Everything a page of ours loads comes from ourselves; the documentation page writes its styles inline. */
const contentSecurityPolicy = {
  directives: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:'], styleSrc: ["'self'", "'unsafe-inline'"], upgradeInsecureRequests: null },
};

/** What helmet puts on an answer. It is the same for every one, so helmet is asked once. */
export function securityHeaders(): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const answer = { setHeader: (name: string, value: string) => { headers[name.toLowerCase()] = value; }, removeHeader: () => undefined };
  helmet({ contentSecurityPolicy, strictTransportSecurity: false })(answer as never, answer as never, () => undefined);
  return headers;
}
