/** A text of a page with its `{{gaps}}` filled in; one that is given nothing reads '—'. Pages say their own words by it, so that they need not load all others. English counts: `{{count:file|files}}` is the one or the other. */
export function fill(text: string, params: Readonly<Record<string, string | number | undefined>>): string {
  return text.replace(/\{\{(\w+)(?::([^|}]*)\|([^}]*))?\}\}/g, (_gap, name: string, one?: string, several?: string) => (one === undefined ? String(params[name] ?? '—') : String(params[name]) === '1' ? one : several ?? ''));
}
