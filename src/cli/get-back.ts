import { INSTALL_AGAIN } from '../package/packed-index.ts';
import { nameBelow } from './builds/file-digests.ts';
import { project } from './project.ts';

/** How a file or folder that is part of Dateline is got back, as the end of a sentence. */
export function getBack(path: string): string {
  if (project.isPackage) return INSTALL_AGAIN;
  return `'git checkout ${nameBelow(project.root, path)}' in its folder gets it back`;
}

/** How all that is part of Dateline is got back, where it is not known what is damaged: a sentence. */
export function getAllBack(): string {
  if (project.isPackage) return INSTALL_AGAIN;
  return `'git status' in ${project.root} shows what is damaged or was changed, 'git checkout' gets it back, and 'npm ci' the packages`;
}
