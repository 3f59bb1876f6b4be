import { fileURLToPath } from 'node:url';
import { DiskStore } from './disk-store';
import { s3Place } from './s3-place';
import { S3Store } from './s3-store';
import type { Store } from './store';

/** The store at an address: a folder, `file:///var/lib/lianxi/files`, or a bucket, `s3://bucket/prefix?…` as `s3Place` reads it. @throws for any other */
export function storeAt(address: string): Store {
  const url = new URL(address);
  if (url.protocol === 'file:') return new DiskStore(fileURLToPath(url));
  if (url.protocol === 's3:') return new S3Store(s3Place(url));
  throw new Error(`Files are kept in a folder, file:///…, or in a bucket, s3://…, and not at ${url.protocol}//`);
}
