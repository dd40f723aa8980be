import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { inOneLine } from '../tell.ts';

/** Why an article is in the archive already. */
export type Duplicate = 'same id' | 'same text' | 'same id, another text';

const REPORT = /^\d{6}\.ndjson$/;
/** What is shown of what was not read; the rest stands in the file. */
const SHOWN = 20;

/** Counts what became of what files held, and notes in a file what was not taken, and why. */
export class AddReport {
  readonly path: string;
  readonly #file: FileHandle;
  #held = '';
  #shown: string[] = [];
  #hidden = 0;
  files = 0;
  taken = 0;
  readonly duplicates: Record<Duplicate, number> = {
    'same id': 0,
    'same text': 0,
    'same id, another text': 0,
  };
  faults = 0;
  readonly passed = new Map<string, number>();

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  /** @param folder where such files are kept. */
  static async open(folder: string): Promise<AddReport> {
    await makeFolder(folder);
    const names = (await readdir(folder)).filter((name) => REPORT.test(name));
    const last = names.sort().at(-1) ?? '0';
    const path = join(folder, `${String(Number.parseInt(last, 10) + 1).padStart(6, '0')}.ndjson`);
    return new AddReport(path, await open(path, 'wx'));
  }

  get duplicateCount(): number {
    return Object.values(this.duplicates).reduce((sum, count) => sum + count, 0);
  }

  async duplicate(file: string, where: string, why: Duplicate, id: string): Promise<void> {
    this.duplicates[why]++;
    await this.#note({ file, where, duplicate: why, id });
  }

  async fault(file: string, where: string, fault: string): Promise<void> {
    this.faults++;
    if (this.#shown.length < SHOWN) this.#shown.push(`${file}, ${where}: ${fault}`);
    else this.#hidden++;
    await this.#note({ file, where, fault });
  }

  passOver(what: string): void {
    // Types and classes come from files: a hostile one may make them all different.
    const known = this.passed.has(what) || this.passed.size < 100 ? what : 'something else';
    this.passed.set(known, (this.passed.get(known) ?? 0) + 1);
  }

  async #note(note: object): Promise<void> {
    this.#held += `${JSON.stringify(note)}\n`;
    if (this.#held.length > 64_000) await this.#flush();
  }

  async #flush(): Promise<void> {
    const held = this.#held;
    this.#held = '';
    await this.#file.appendFile(held);
  }

  async close(): Promise<void> {
    await this.#flush();
    await this.#file.close();
  }

  /** For people, a line each. */
  lines(): readonly string[] {
    const lines = [
      `${number(this.files, 'file')} read: ${number(this.taken, 'article')} taken, ${number(this.duplicateCount, 'duplicate')}, ${this.faults.toLocaleString('en')} not read`,
    ];
    for (const [why, count] of Object.entries(this.duplicates)) {
      if (count > 0)
        lines.push(
          `  ${number(count, 'duplicate')}: ${why}${why === 'same id, another text' ? ' (the first was kept; where numbers begin anew in each file, give --prefix NAME)' : ''}`,
        );
    }
    for (const [what, count] of this.passed)
      lines.push(`  passed over: ${count.toLocaleString('en')} × ${inOneLine(what)}`);
    for (const fault of this.#shown) lines.push(`  not read: ${inOneLine(fault)}`);
    if (this.#hidden > 0)
      lines.push(`  and ${this.#hidden.toLocaleString('en')} more that were not read`);
    if (this.faults + this.duplicateCount > 0) lines.push(`  all of them, with why: ${this.path}`);
    return lines;
  }
}

function number(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
