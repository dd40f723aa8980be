import { type Command, Option } from 'commander';
import type { ArticleFormat } from '../../article/sniff-format.ts';
import { articlePlace } from '../article-place.ts';
import type { GeoparseFileOptions } from '../geoparse-file.ts';

const FORMATS = ['text', 'markdown', 'html'] as const satisfies readonly ArticleFormat[];

interface GeoparseOptions extends GeoparseFileOptions {
  readonly ndjson?: boolean;
  readonly url?: string;
  readonly givenMentions?: boolean;
}

/** What only makes sense for one article in a file. */
const OF_ONE_ARTICLE = ['url', 'output', 'title', 'date', 'source', 'language', 'format'] as const;

const EXAMPLES = `
Examples:
  $ dateline geoparse article.txt                      write GeoJSON to the terminal
  $ dateline geoparse article.html -o places.geojson   write it to a file
  $ dateline geoparse --url https://example.org/news   ask that server for the page
  $ dateline geoparse article.md | jq '.features[].properties.fullName'
  $ dateline geoparse --ndjson < articles.ndjson > mentions.ndjson

The article is text in UTF-8 (or UTF-16 with a byte order mark), HTML in the
encoding it names, or a Word document (.docx). Its title, date and source are read
from it where it says them ('date: 2025-03-20' at the top, front matter, HTML
metadata); the options hold over that. The same article gives the same bytes.

With -o the file is written whole or left as it was, and a symbolic link stays one.

With --ndjson standard input holds an article a line,
  {"id", "text", "title"?, "date"?, "url"?, "mentions"?: [{"start", "end"}]}
of at most 64 MB, whose id is any JSON and is given back to the letter; standard
output gets, in order and as it goes,
  {"id", "mentions": [{"start", "end", "text", "use", "confidence", "place", "near"?}]}
where place is null or {"id", "geonameId"?, "name", "featureCode", "countryCode",
"point": [longitude, latitude]}, and near, of what no record bears and the text ties to
a place, {"relation": "within" or "near", "radius": metres, "place"}. Offsets are UTF-16 code units, end exclusive.
In a bad line's place stands {"id", "error"}, and standard error says how many
there were; where all lines were bad, the exit status is 1.`;

/** `dateline geoparse ARTICLE`: the places an article names, as GeoJSON. */
export function addGeoparseCommand(program: Command): void {
  program
    .command('geoparse')
    .summary('write the places an article names as GeoJSON')
    .description('Finds the places an article names and writes them as GeoJSON (RFC 7946).')
    .argument(
      '[article]',
      "file of plain text, Markdown, HTML or a Word document; '-' for standard input; none with --url or --ndjson",
    )
    .option('--url <address>', 'ask a web server for the article, instead of reading a file')
    .option('--ndjson', 'read articles from standard input, and write mentions, one JSON a line')
    .option('--given-mentions', 'with --ndjson: resolve the mentions given, look for none')
    .option(
      '--places <file...>',
      'lists of places of your own that hold for this run (CSV, GeoJSON, Linked Places)',
    )
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--title <title>', "the article's title")
    .option('--date <date>', 'the day it was published, as 2025-03-20')
    .option('--source <source>', 'who published it, or its address')
    .option('--language <tag>', "its language, as 'en-GB' (default: what it says, else 'en')")
    .addOption(
      new Option(
        '--format <format>',
        'how it is written (default: by its extension, else its content)',
      ).choices(FORMATS),
    )
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string | undefined, options: GeoparseOptions, command: Command) => {
      refuseContradictions(path, options, command);
      // Loaded when it is run, so that --help does not wait for it.
      if (options.ndjson === true) {
        const { geoparseStream } = await import('../geoparse-stream.ts');
        await geoparseStream(options);
      } else {
        const place = articlePlace(path, options.url, command);
        const { geoparseFile } = await import('../geoparse-file.ts');
        await geoparseFile(place, options);
      }
    });
}

function refuseContradictions(
  path: string | undefined,
  options: GeoparseOptions,
  command: Command,
): void {
  if (options.ndjson !== true) {
    if (options.givenMentions) command.error('error: --given-mentions goes with --ndjson only');
    return;
  }
  if (path !== undefined) {
    command.error('error: with --ndjson the articles are read from standard input: name no file');
  }
  const idle = OF_ONE_ARTICLE.find((name) => options[name] !== undefined);
  if (idle !== undefined) command.error(`error: --${idle} does not go with --ndjson`);
}
