/** What a file is kept under, of its hash: `ab/cdef…`. @throws for what is no SHA-256, so that no path is ever made of it */
export function addressOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`${sha256} is no SHA-256`);
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}
