import { named } from './statement';

/** What was written under a hash; null once it is erased. Values: aggregate, hash. */
export const readWrittenText = named<{ readonly body: string | null }>('read-written-text', 'SELECT body FROM free_text WHERE aggregate = $1 AND hash = $2');
