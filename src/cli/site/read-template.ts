import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { type PageTemplate, readPageTemplate } from '../../publish/page-template.ts';
import { stampFiles } from '../file-stamps.ts';
import { project } from '../project.ts';
import { buildTemplate } from './build-template.ts';

/** What the template is made from, files and folders. */
const INPUTS = [
  'package-lock.json',
  'public/favicon.svg',
  'build/embedded.pmtiles',
  'src',
  'geodata',
];
const FILE = join(project.root, 'build/published-page.json');
const keptSchema = v.object({ madeFrom: v.string(), template: v.unknown() });

/**
 * The template of published pages, as it was built before, or anew where anything has changed since.
 * @throws Error where it does not build.
 */
export async function readTemplate(): Promise<PageTemplate> {
  const madeFrom = await stampFiles(INPUTS);
  try {
    const kept = v.parse(keptSchema, JSON.parse(await readFile(FILE, 'utf8')));
    if (kept.madeFrom === madeFrom) return readPageTemplate(kept.template);
  } catch {
    // Absent, cut short or of another version: it is built anew.
  }
  const template = await buildTemplate();
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, JSON.stringify({ madeFrom, template }));
  return template;
}
