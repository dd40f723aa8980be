import type { Command } from 'commander';

interface BuildCommandOptions {
  readonly force?: boolean;
  readonly site?: boolean;
}

/** `dateline build`: the data that the command and the site are served from. */
export function addBuildCommand(program: Command): void {
  program
    .command('build')
    .summary('build the place index and the basemap from the data packages')
    .description(
      'Builds the place index, the basemap and the copies of the articles that the site\n' +
        'serves, under public/. What is whole and up to date is left as it is.',
    )
    .option('--site', 'build the site in dist/, too')
    .option('--force', 'build anew also what is up to date')
    .option('--debug', 'show where an error comes from')
    .addHelpText(
      'after',
      '\nExamples:\n  $ dateline build\n  $ dateline build --site\n  $ dateline build --force',
    )
    .action(async (options: BuildCommandOptions) => {
      const { buildData } = await import('../build-data.ts');
      const built = await buildData(options);
      if (built.length === 0) process.stderr.write('Everything is up to date.\n');
    });
}
