import { readFileSync, writeFileSync } from 'node:fs';
import { temporal } from '@temporalio/proto';
import type { History } from '@temporalio/common/lib/proto-utils';

const { History: message } = temporal.api.history.v1;

/** Writes a history as JSON, with enums by name and payloads as base64, and without the places where it was recorded. */
export function writeHistory(path: string, history: History): void {
  const json = message.toObject(message.fromObject(history), { enums: String, longs: String, bytes: String });
  const withoutPlaces = (name: string, value: unknown): unknown => (name === 'stackTrace' || name === 'identity' ? undefined : value);
  writeFileSync(path, `${JSON.stringify(json, withoutPlaces)}\n`);
}

/** Reads what `writeHistory` wrote. */
export function readHistory(path: string): History {
  return message.fromObject(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
}
