const place = 'lianxi.programme';

/** The programme that was looked at last in this browser. */
export function lastProgramme(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

export function rememberProgramme(programme: string): void {
  try {
    localStorage.setItem(place, programme);
  } catch { /* The next visit then begins with the first programme. */ }
}
