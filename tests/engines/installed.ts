import { existsSync } from 'node:fs';

/** A program of this machine that tests need. */
export interface Installed {
  readonly name: string;
  /** Where it is looked for. */
  readonly paths: readonly string[];
  /** The environment variable that may name another. */
  readonly variable: string;
  /** Debian's package of it. */
  readonly package: string;
}

/** Where a program is; where it is not there, what to do about it. */
export function findInstalled({ name, paths, variable, package: debian }: Installed):
  | { readonly path: string; readonly advice: null }
  | {
      readonly path: null;
      readonly advice: string;
    } {
  const chosen = process.env[variable] ?? '';
  const path = (chosen === '' ? paths : [chosen]).find((candidate) => existsSync(candidate));
  if (path !== undefined) return { path, advice: null };
  return {
    path: null,
    advice:
      chosen === ''
        ? `${name} is not installed. On Debian and Ubuntu: 'apt-get install ${debian}'. ` +
          `Elsewhere: name one in the variable ${variable}.`
        : `${variable} names ${chosen}, and there is no such file.`,
  };
}

/**
 * Where a program is.
 * @throws Error saying what to do about it where it is not there.
 */
export function pathOf(installed: Installed): string {
  const { path, advice } = findInstalled(installed);
  if (path === null) throw new Error(advice);
  return path;
}
