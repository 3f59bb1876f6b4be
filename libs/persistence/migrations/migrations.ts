import type { MigrationInterface } from 'typeorm';
import { Record1600000000000 } from './1600000000000-record';

/** Every migration of the record, oldest first. */
export const migrations: readonly (new () => MigrationInterface)[] = [Record1600000000000];
