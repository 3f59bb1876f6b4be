import { z } from 'zod';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';

/** Which of the anchors to list. */
export type AnchorsFilter = PageRequest;

export const anchorsFilter = z.strictObject(pageRequest) satisfies z.ZodType<AnchorsFilter>;
