import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { buildData } from './build-data.ts';
import { CommandError } from './command-error.ts';
import { project } from './project.ts';
import { reportError } from './report-error.ts';
import { writeOutput } from './standard-output.ts';

const HELP = `Usage: npm start -- [options]

Builds the data and the site where they are not up to date, serves the site on this
machine and opens it in the browser.

Options:
  --port <number>  serve on this port, or the next free one (default: 4173)
  --no-open        do not open the browser
  --debug          show where an error comes from
  -h, --help       show this help
`;

try {
  const options = readOptions();
  if (options.help) await writeOutput(HELP);
  else await start(options);
} catch (error) {
  reportError(error, { debug: process.argv.includes('--debug') });
  process.exitCode = 1;
}

interface StartOptions {
  readonly help: boolean;
  readonly open: boolean;
  readonly port: number;
}

async function start({ open, port }: StartOptions): Promise<void> {
  await buildData({ site: true });
  const server = await preview({
    root: project.root,
    // The other loader writes into node_modules, and a folder may be for reading only.
    configLoader: 'runner',
    preview: { port, open: open && canOpenBrowser() },
  });
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
}

function readOptions(): StartOptions {
  try {
    const { values } = parseArgs({
      allowNegative: true,
      options: {
        port: { type: 'string', default: '4173' },
        open: { type: 'boolean', default: true },
        debug: { type: 'boolean' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new CommandError(`--port is a number from 1 to 65535, not '${values.port}'`);
    }
    return { help: values.help, open: values.open, port };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`${error.message} (see 'npm start -- --help')`, { cause: error });
  }
}

/** A server that is started over a wire or by another program has no one to show a browser to. */
function canOpenBrowser(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (!process.stdout.isTTY || CI !== undefined) return false;
  const hasDisplay = [DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME].some(Boolean);
  return process.platform !== 'linux' || hasDisplay;
}
