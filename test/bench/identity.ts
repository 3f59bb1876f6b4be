/** The development header that says who acts. */
export function identity(role: string, bureau: string): Readonly<Record<string, string>> {
  return { 'lianxi-identity': `person=bench-${role}; bureau=${bureau}; role=${role}` };
}
