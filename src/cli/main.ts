import { styleText } from 'node:util';
import { Command, CommanderError } from 'commander';
import { ReaderGoneError } from './command-error.ts';
import { addArchiveCommand } from './commands/archive.ts';
import { addBuildCommand } from './commands/build.ts';
import { addEvaluateCommand } from './commands/evaluate.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addGeoparseCommand } from './commands/geoparse.ts';
import { addPublishCommand } from './commands/publish.ts';
import { project } from './project.ts';
import { reportError } from './report-error.ts';
import { closeOutput, writeOutput } from './standard-output.ts';

const FAILED = 1;
const MISUSED = 2;
/** 128 and the number of SIGPIPE: what a shell says of a program whose reader has gone. */
const READER_GONE = 141;

const EXAMPLES = `
Examples:
  $ dateline geoparse article.txt -o places.geojson
  $ dateline geoparse - < article.html
  $ dateline publish article.txt -o page.html
  $ dateline build

Exit status: 0 where all that was asked for is written, whole, where it was asked
for; 1 where the input, the data or the disk is at fault; 2 where the command was;
141 where the reader of standard output closed it first, as '| head' does.`;

// Whoever does not take what is said on standard error does without; the work goes on.
process.stderr.on('error', () => {});
process.on('uncaughtException', (error) => {
  process.exit(statusOf(error));
});

let asked = '';
const program = new Command('dateline')
  .description('Turns a news article into a map you can read.')
  .version(project.version, '-V, --version', 'show the version')
  .option('--debug', 'show where an error comes from')
  .helpOption('-h, --help', 'show this help')
  .helpCommand('help [command]', 'show the help of a command')
  .configureOutput({
    writeOut: (text) => {
      asked += text;
    },
  })
  .configureHelp({ styleTitle: (title) => styleText('bold', title) })
  .showHelpAfterError("(see 'dateline --help')")
  .addHelpText('after', EXAMPLES)
  .exitOverride();
addGeoparseCommand(program);
addPublishCommand(program);
addBuildCommand(program);
addEvaluateCommand(program);
addExplainCommand(program);
addArchiveCommand(program);

try {
  await run();
} catch (error) {
  process.exitCode = statusOf(error);
}

async function run(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    // Help and the version that were asked for end the program by an error, too.
    if (!(error instanceof CommanderError && error.exitCode === 0)) throw error;
    await writeOutput(asked);
  }
  await closeOutput();
}

/** The exit status an error ends the command with, which is said on standard error where need be. */
function statusOf(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return MISUSED;
  reportError(error, { debug: process.argv.includes('--debug') });
  return error instanceof ReaderGoneError ? READER_GONE : FAILED;
}
