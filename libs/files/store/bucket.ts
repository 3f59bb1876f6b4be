import type { Readable } from 'node:stream';
import type { S3 } from '@aws-sdk/client-s3';
import type { S3Place } from './s3-place';
import type { Received } from './store';
import { StoreUnavailable } from './store';

/** Milliseconds: a service that is not reached, or falls silent, for so long is away. */
const [connectionTimeout, socketTimeout] = [5_000, 60_000];

const nothing = (): void => { /* What goes wrong is thrown, and told by whoever asked. */ };

/** The few calls that files need of an S3-compatible service. Each throws StoreUnavailable where it is away or says no, with what it said and nothing of what it was sent. */
export class Bucket {
  private client: Promise<S3> | undefined;

  constructor(private readonly place: S3Place) {}

  /** That the bucket is there. */
  async ready(): Promise<void> {
    await this.ask((s3, Bucket) => s3.headBucket({ Bucket }));
  }

  /** Bytes of an object, or undefined. */
  async sizeOf(key: string): Promise<number | undefined> {
    return this.ask(async (s3, Bucket) => (await s3.headObject({ Bucket, Key: this.place.prefix + key }).catch(unlessStatus(404)))?.ContentLength);
  }

  /** An object's bytes as they come. */
  async *read(key: string): AsyncGenerator<Buffer> {
    const { Body } = await this.ask((s3, Bucket) => s3.getObject({ Bucket, Key: this.place.prefix + key }));
    try {
      yield* Body as Readable as AsyncIterable<Buffer>;
    } catch (error) {
      throw new StoreUnavailable(said(error));
    }
  }

  /**
   * Writes an object whole, in one request: whatever breaks off, none of it is there. The service is told the SHA-256, and refuses other bytes.
   * @param absent only where nothing is there (`If-None-Match`)
   * @returns whether it was written; false where something is there, or the service cannot promise that nothing is
   */
  async write(key: string, file: Received, { absent }: { readonly absent: boolean }): Promise<boolean> {
    const checked = { ContentLength: file.size, ChecksumSHA256: Buffer.from(file.sha256, 'hex').toString('base64'), ContentType: 'application/octet-stream' };
    return this.ask(async (s3, Bucket) => {
      const put = s3.putObject({ Bucket, Key: this.place.prefix + key, Body: file.stream(), ...checked, ...(absent && { IfNoneMatch: '*' }) });
      return await (absent ? put.catch(unlessStatus(409, 412, 501)) : put) !== undefined;
    });
  }

  private async ask<Answer>(question: (s3: S3, bucket: string) => Promise<Answer>): Promise<Answer> {
    try {
      return await question(await (this.client ??= this.loaded()), this.place.bucket);
    } catch (error) {
      throw new StoreUnavailable(said(error));
    }
  }

  /** The SDK is a large one, and loaded where a bucket is named alone. Keys and secrets it finds in its own surroundings. */
  private async loaded(): Promise<S3> {
    const { S3 } = await import('@aws-sdk/client-s3');
    const { endpoint, region, inPath } = this.place;
    return new S3({
      ...(endpoint !== undefined && { endpoint }), ...(region !== undefined && { region }), forcePathStyle: inPath,
      // Every file is held against its own hash; services that know no other checksums are not asked for any.
      requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED', requestHandler: { connectionTimeout, socketTimeout }, logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    });
  }
}

/** Of a no with one of these statuses: undefined. */
function unlessStatus(...statuses: readonly number[]): (error: unknown) => undefined {
  return (error) => {
    const { $metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } };
    if (!statuses.includes($metadata?.httpStatusCode ?? 0)) throw error;
    return undefined;
  };
}

/** What an administrator needs of a fault: what it is called, the status, and its words. */
function said(error: unknown): Error {
  const { name, message, code, $metadata } = error as Partial<Error> & { readonly code?: string; readonly $metadata?: { readonly httpStatusCode?: number } };
  return new Error([name, code, $metadata?.httpStatusCode, message].filter(Boolean).join(' '));
}
