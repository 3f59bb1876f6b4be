import type { DocumentKind } from '@lianxi/domain/programme/programme';
import { named } from './statement';

/** Values: kind, version. */
export const readDocument = named<{ readonly body: object }>('read-document', 'SELECT body FROM document WHERE kind = $1 AND version = $2');

export interface OtherDocumentRow {
  readonly kind: DocumentKind;
  readonly version: string;
}

/** Answers a row when the version is known with another content. Values: kind, version, body. */
export const readOtherDocument = named<OtherDocumentRow>(
  'read-other-document',
  'SELECT kind, version FROM document WHERE kind = $1 AND version = $2 AND body::jsonb <> $3::jsonb',
);

/** A version is written once. Values: kind, version, body, wall time. */
export const insertDocument = named(
  'insert-document',
  'INSERT INTO document (kind, version, body, stored_at) VALUES ($1, $2, $3, $4) ON CONFLICT (kind, version) DO NOTHING',
);
