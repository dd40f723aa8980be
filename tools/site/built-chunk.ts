import { build, type InlineConfig, type Rolldown } from 'vite';
import { project } from '../../src/cli/project.ts';

/**
 * Builds code of the project into one file, without writing it.
 * @param config what is particular to it; it is to make one chunk and no other file.
 * @param fault what to say where it makes more.
 * @returns the code.
 * @throws Error of the bundler where the code does not build.
 */
export async function builtChunk(config: InlineConfig, fault: string): Promise<string> {
  const built = await build({
    ...config,
    configFile: false,
    root: project.root,
    logLevel: 'error',
    publicDir: false,
    build: { ...config.build, write: false },
  });
  const outputs: readonly Rolldown.RolldownOutput[] = [built]
    .flat()
    .filter((one) => 'output' in one);
  const [chunk, another] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || another !== undefined) throw new Error(fault);
  return chunk.code;
}
