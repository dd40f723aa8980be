import { styleText } from 'node:util';
import { Command, CommanderError } from 'commander';
import { systemCode } from './command-error.ts';
import { addBuildCommand } from './commands/build.ts';
import { addEvaluateCommand } from './commands/evaluate.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addGeoparseCommand } from './commands/geoparse.ts';
import { addPublishCommand } from './commands/publish.ts';
import { project } from './project.ts';
import { reportError } from './report-error.ts';

const FAILED = 1;
const MISUSED = 2;

const EXAMPLES = `
Examples:
  $ dateline geoparse article.txt -o places.geojson
  $ dateline geoparse - < article.html
  $ dateline publish article.txt -o page.html
  $ dateline build

Exit status: 0 where all went well, 1 where the input or the data is at fault,
2 where the command was.`;

// The reader of a pipe may have read enough ('| head'); that is no fault.
process.stdout.on('error', (error) => {
  if (systemCode(error) !== 'EPIPE') throw error;
  process.exit(0);
});

const program = new Command('dateline')
  .description('Turns a news article into a map you can read.')
  .version(project.version, '-V, --version', 'show the version')
  .option('--debug', 'show where an error comes from')
  .helpOption('-h, --help', 'show this help')
  .helpCommand('help [command]', 'show the help of a command')
  .configureHelp({ styleTitle: (title) => styleText('bold', title) })
  .showHelpAfterError("(see 'dateline --help')")
  .addHelpText('after', EXAMPLES)
  .exitOverride();
addGeoparseCommand(program);
addPublishCommand(program);
addBuildCommand(program);
addEvaluateCommand(program);
addExplainCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said it already; asked-for help is such an error too, with the status 0.
    process.exitCode = error.exitCode === 0 ? 0 : MISUSED;
  } else {
    reportError(error, { debug: process.argv.includes('--debug') });
    process.exitCode = FAILED;
  }
}
