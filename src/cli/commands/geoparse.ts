import { type Command, Option } from 'commander';
import type { ArticleFormat } from '../../article/sniff-format.ts';
import type { GeoparseFileOptions } from '../geoparse-file.ts';

const FORMATS = ['text', 'markdown', 'html'] as const satisfies readonly ArticleFormat[];

const EXAMPLES = `
Examples:
  $ dateline geoparse article.txt                      write GeoJSON to the terminal
  $ dateline geoparse article.html -o places.geojson   write it to a file
  $ curl -s https://example.org/news | dateline geoparse - --format html
  $ dateline geoparse article.md | jq '.features[].properties.fullName'

The article is UTF-8. Its title, date and source are read from it where it says
them ('date: 2025-03-20' at the top, front matter, HTML metadata); the options
hold over that. The same article gives the same bytes.`;

/** `dateline geoparse ARTICLE`: the places an article names, as GeoJSON. */
export function addGeoparseCommand(program: Command): void {
  program
    .command('geoparse')
    .summary('write the places an article names as GeoJSON')
    .description('Finds the places an article names and writes them as GeoJSON (RFC 7946).')
    .argument('<article>', "file of plain text, Markdown or HTML; '-' for standard input")
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
    .action(async (path: string, options: GeoparseFileOptions) => {
      // Loaded when it is run, so that --help does not wait for it.
      const { geoparseFile } = await import('../geoparse-file.ts');
      await geoparseFile(path, options);
    });
}
