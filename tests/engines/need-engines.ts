import type { TestProject } from 'vitest/node';
import { serveWholeSite } from '../browser/serve-site.ts';
import { ENGINES } from './engines.ts';

/**
 * Says which browsers are not here, and what to do about it, before the tests run in the others.
 * @throws Error where CI is set, which is to miss nothing, or where there is none at all.
 */
export default async function needEngines(project: TestProject): Promise<() => Promise<void>> {
  const missing = ENGINES.flatMap((engine) => {
    const advice = engine.missing();
    return advice === null ? [] : [`Nothing is tested in ${engine.name}: ${advice}`];
  });
  if (missing.length > 0) {
    const sentences = missing.join('\n');
    if (process.env['CI'] !== undefined || missing.length === ENGINES.length) {
      throw new Error(sentences);
    }
    console.warn(sentences);
  }
  return serveWholeSite(project);
}
