import { pathToFileURL } from 'node:url';
import { project } from './project.ts';

type Module = typeof import('../publish/render-still.tsx');

/** Loads `renderStill`, which is built with the template (`readTemplate` first) or came with the package. */
export async function loadStillRenderer(): Promise<Module['renderStill']> {
  const { renderStill }: Module = await import(pathToFileURL(project.stillRenderer).href);
  return renderStill;
}
