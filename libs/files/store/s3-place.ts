/** A place in a bucket of an S3-compatible service. */
export interface S3Place {
  readonly bucket: string;
  /** What every key begins with: nothing, or a folder with a stroke at its end. */
  readonly prefix: string;
  /** The service; absent for Amazon's own. */
  readonly endpoint: string | undefined;
  /** Absent where the SDK is to find it in its own surroundings (`AWS_REGION`). */
  readonly region: string | undefined;
  /** The bucket stands in the path, not in the host's name. */
  readonly inPath: boolean;
}

const shape = 's3://bucket/prefix?endpoint=https://…&region=…&style=path|host';

/**
 * What an address says: `s3://bucket/prefix?endpoint=https://s3.example:9000&region=cn-north-1`. With an endpoint the bucket stands in the path, unless `style=host`.
 * @throws for what it cannot be, without repeating it: whoever wrote a secret there anyway must not find it in a log
 */
export function s3Place({ hostname: bucket, port, pathname, searchParams, username, password, hash }: URL): S3Place {
  const { endpoint, region, style = endpoint === undefined ? 'host' : 'path', ...others } = Object.fromEntries(searchParams) as Readonly<Record<string, string | undefined>>;
  if (username !== '' || password !== '') throw new Error('The address of a bucket names no key and no secret: they are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  const known = bucket !== '' && port === '' && hash === '' && Object.keys(others).length === 0 && (style === 'path' || style === 'host') && (endpoint === undefined || isService(endpoint));
  if (!known) throw new Error(`The address of a bucket is ${shape}`);
  const folder = pathname.split('/').filter(Boolean).map(decodeURIComponent).join('/');
  // Services of one's own have no regions, and take this one for theirs.
  return { bucket, prefix: folder === '' ? '' : `${folder}/`, endpoint, region: region ?? (endpoint === undefined ? undefined : 'us-east-1'), inPath: style === 'path' };
}

function isService(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, username, password, search } = new URL(endpoint);
  return /^https?:$/.test(protocol) && username + password + search === '';
}
