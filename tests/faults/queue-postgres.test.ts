import { beforeAll } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { testQueue } from '../cli/archive/queue-tests.ts';
import { startPostgres } from '../services/a-postgres.ts';

beforeAll(() => buildData({ only: 'gazetteer' }));

testQueue({ store: 'PostgreSQL', start: startPostgres });
