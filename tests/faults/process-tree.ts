import { readdir, readFile } from 'node:fs/promises';

/** A process at one moment. */
export interface Process {
  readonly pid: number;
  readonly command: string;
  /** In bytes: what is its own, and its share of what it has together with others (PSS). */
  readonly memory: number;
}

/** A process and all that it has started, as Linux tells of them; none where it has ended. */
export async function processTree(root: number): Promise<readonly Process[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // 'PID (NAME) STATE PARENT …', where a name may have brackets of its own.
    const [, parent] = /^.*\) \S (\d+)/s.exec(await textOf(pid, 'stat')) ?? [];
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  const isOfTree = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)) {
      if (at === root) return true;
    }
    return false;
  };
  const found: Process[] = [];
  for (const pid of parents.keys()) {
    if (!isOfTree(pid)) continue;
    const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(await textOf(pid, 'smaps_rollup')) ?? [];
    const command = (await textOf(pid, 'cmdline')).replaceAll('\0', ' ');
    if (kilobytes !== undefined) found.push({ pid, command, memory: Number(kilobytes) * 1024 });
  }
  return found;
}

/** Of a process that has ended meanwhile, nothing. */
function textOf(pid: number, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
}
