import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { MANIFEST_FILE, readManifest } from '../archive/site/manifest.ts';
import { SiteFileError } from '../archive/site/site-file-error.ts';
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
  --archive <site> serve a site that 'dateline archive build' has made, in place of the project's
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
  /** The folder of an archive's site. */
  readonly archive: string | undefined;
}

async function start({ open, port, archive }: StartOptions): Promise<void> {
  if (archive === undefined) await buildData({ site: true });
  else await readArchiveSite(archive);
  const site = resolve(archive ?? project.site);
  const server = await preview({
    ...(archive === undefined
      ? { root: project.root }
      : {
          root: dirname(site),
          configFile: false,
          build: { outDir: basename(site) },
          appType: 'mpa',
        }),
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
        archive: { type: 'string' },
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
    return { help: values.help, open: values.open, port, archive: values.archive };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`${error.message} (see 'npm start -- --help')`, { cause: error });
  }
}

/** @throws CommandError where there is no archive's site. */
async function readArchiveSite(folder: string): Promise<void> {
  try {
    readManifest(await readFile(join(folder, MANIFEST_FILE), 'utf8'));
  } catch (cause) {
    const why =
      cause instanceof SiteFileError
        ? cause.message
        : `there is no site of an archive: 'dateline archive build ARCHIVE -o ${folder}' makes one`;
    throw new CommandError(`${folder}: ${why}`, { cause });
  }
}

/** A server that is started over a wire or by another program has no one to show a browser to. */
function canOpenBrowser(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  if (!process.stdout.isTTY || CI !== undefined) return false;
  const hasDisplay = [DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME].some(Boolean);
  return process.platform !== 'linux' || hasDisplay;
}
