import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a test on a disk (tmpfs) of that many bytes, which is taken away again after. */
export async function onSmallDisk<Result>(
  bytes: number,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'pipe' });
  try {
    return await work(folder);
  } finally {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  }
}

/** Makes a disk that was mounted here one that may only be read. */
export function makeReadOnly(folder: string): void {
  execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'pipe' });
}

/** Whether disks may be mounted here, which on most systems only root may. */
export const canMount = await onSmallDisk(8192, async () => true).catch(() => false);

if (!canMount) {
  console.warn(
    'Full and read-only disks are not tested: they cannot be mounted here. Run it as root.',
  );
}
