import { startPostgres } from './a-postgres.ts';
import { startRedis } from './a-redis.ts';

/** What a queue may be kept in: each has to do the same. */
export const STORES = [
  { store: 'PostgreSQL', start: startPostgres },
  { store: 'Redis', start: startRedis },
] as const;
