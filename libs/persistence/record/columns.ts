import type { Instant } from '@lianxi/domain/calendar/time';
import type { ColumnOptions } from 'typeorm';

/** An instant, kept as `timestamptz` and read as the one text form of the domain. `infinity`, which nothing of ours writes, is read by its own name, so that a check can tell of it. */
export const instant = {
  type: 'timestamp with time zone',
  transformer: { to: (value: Instant | null) => value, from: (value: Date | number | null) => (value instanceof Date ? value.toISOString() : value === null ? null : String(value)) },
} satisfies ColumnOptions;

/** A whole number beyond 32 bits that stays far below 2^53. */
export const bigNumber: ColumnOptions = {
  type: 'bigint',
  transformer: { to: (value: number) => value, from: Number },
};
