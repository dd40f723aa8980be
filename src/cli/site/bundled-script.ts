import { build, type Rolldown } from 'vite';
import { project } from '../project.ts';

/**
 * A TypeScript file and what it imports, as one script (not a module), without its source map.
 * @throws Error of the bundler where the code does not build.
 */
export async function bundledScript(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: project.root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const outputs: readonly Rolldown.RolldownOutput[] = [built]
    .flat()
    .filter((one) => 'output' in one);
  const [file, another] = outputs.flatMap(({ output }) => output);
  if (file?.type !== 'chunk' || another !== undefined) {
    throw new Error(`${input} does not build into one script`);
  }
  return file.code.trim();
}
