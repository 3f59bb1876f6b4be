import type { Json } from '@lianxi/audit/canonical';
import { canonicalText } from '@lianxi/audit/canonical';
import { sha256 } from '@lianxi/audit/sha256';

/** SHA-256, in hex, over a document's canonical text: the same for the same content, however it is spaced and ordered where it is kept. */
export const documentHash = (body: object): string => sha256(canonicalText(body as Json));
