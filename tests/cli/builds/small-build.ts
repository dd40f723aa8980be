import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build } from '../../../src/cli/builds/build.ts';
import { digestOf, filesAt } from '../../../src/cli/builds/file-digests.ts';

/** Files in the small build's folder. */
export const SMALL_FILES = 40;

/**
 * A build as the real ones are, but small: two folders and a file, of what stands in `root`/input.txt;
 * every file says what that was.
 * @param onMake called while it is made, when half is written.
 */
export function smallBuild(root: string, onMake?: () => Promise<void> | void): Build {
  const output = (name: string) => join(root, name);
  return {
    name: 'small',
    title: 'Small build',
    outputs: ['public/index', 'public/areas', 'public/map.bin'].map(output),
    needs: [],
    inputs: async () => digestOf(await readFile(join(root, 'input.txt'))),
    make: async (stagedAt) => {
      const input = await readFile(join(root, 'input.txt'), 'utf8');
      const index = stagedAt(output('public/index'));
      await mkdir(join(index, 'names'), { recursive: true });
      for (let number = 0; number < SMALL_FILES; number++) {
        if (number === SMALL_FILES / 2) await onMake?.();
        await writeFile(join(index, 'names', `${number}.txt`), `${input} ${number}`);
      }
      await mkdir(stagedAt(output('public/areas')));
      await writeFile(join(stagedAt(output('public/areas')), 'a.txt'), `${input} a`);
      await writeFile(stagedAt(output('public/map.bin')), `${input} map`);
    },
  };
}

/**
 * What the files of an output say that they were made from, each once; [] where there is none.
 * @throws Error where a file says nothing: it is cut.
 */
export async function saidBy(root: string, output: string): Promise<readonly string[]> {
  const texts = await Promise.all(
    (await filesAt(join(root, output))).map((file) => readFile(file, 'utf8')),
  );
  return [
    ...new Set(
      texts.map((text) => {
        const [, input] = /^(.+) (?:\d+|a|map)$/.exec(text) ?? [];
        if (input === undefined) throw new Error(`a file of ${output} holds '${text}'`);
        return input;
      }),
    ),
  ];
}
