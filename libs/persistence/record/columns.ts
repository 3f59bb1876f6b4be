import type { Instant } from '@lianxi/domain/calendar/time';
import type { ColumnOptions } from 'typeorm';

/** An instant, kept as `timestamptz` and read as the one text form of the domain. */
export const instant = {
  type: 'timestamp with time zone',
  transformer: { to: (value: Instant | null) => value, from: (value: Date | null) => value?.toISOString() ?? null },
} satisfies ColumnOptions;

/** A whole number beyond 32 bits that stays far below 2^53. */
export const bigNumber: ColumnOptions = {
  type: 'bigint',
  transformer: { to: (value: number) => value, from: Number },
};
