import { fileURLToPath } from 'node:url';
import { DiskStore } from './disk-store';
import type { Store } from './store';

/** The store at an address: `file:///var/lib/lianxi/files`. @throws for any other, since none is known yet */
export function storeAt(address: string): Store {
  const url = new URL(address);
  if (url.protocol !== 'file:') throw new Error(`Files are kept in a folder, file:///…, and not at ${url.protocol}//`);
  return new DiskStore(fileURLToPath(url));
}
