import { CommandError, systemCode } from '../command-error.ts';

const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];
const FULL: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'your share of the disk is used up'],
]);
/** A bundler may tell a code of the system within its own words alone. */
const CODE = /\b(?:EROFS|EACCES|EPERM|ENOSPC|EDQUOT|EBUSY|EXDEV)\b/;

/**
 * The error of a build that could not be written, in words and with what to do; another as it is.
 * @param title what was to be built, 'Place index'.
 * @param root the project's folder.
 */
export function buildFault(title: string, root: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const code = systemCode(error) ?? CODE.exec(message)?.[0];
  if (code === undefined || error instanceof CommandError) return error;
  const full = FULL.get(code);
  if (full !== undefined) {
    return new CommandError(
      `${title}: it cannot be built, for ${full}. Make room and run it again; what was there is as it was`,
      { cause: error },
    );
  }
  if (READ_ONLY.includes(code)) {
    return new CommandError(
      `${title}: it has to be built, and ${root} may not be written. Run 'npm run build' there as who may, or where it may be written, and then this again`,
      { cause: error },
    );
  }
  if (code === 'EBUSY' || code === 'EXDEV') {
    return new CommandError(
      `${title}: it is built, but cannot be put in its place, which is in use or a disk of its own: ${message}. Close what uses it, or have the disk hold the folder around it`,
      { cause: error },
    );
  }
  return error;
}
