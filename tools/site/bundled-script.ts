import { builtChunk } from './built-chunk.ts';

/**
 * A TypeScript file and what it imports, as one script (not a module), without its source map.
 * @throws Error of the bundler where the code does not build.
 */
export async function bundledScript(input: string): Promise<string> {
  const code = await builtChunk(
    {
      build: {
        target: 'es2022',
        modulePreload: false,
        rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
      },
    },
    `${input} does not build into one script`,
  );
  return code.trim();
}
