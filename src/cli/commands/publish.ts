import { type Command, Option } from 'commander';
import { articlePlace } from '../article-place.ts';
import type { PublishFileOptions } from '../publish-file.ts';
import { addPresentationOptions } from './presentation-options.ts';

interface PublishOptions extends PublishFileOptions {
  readonly url?: string;
}

const EXAMPLES = `
Examples:
  $ dateline publish article.txt -o page.html          find its places and publish them
  $ dateline publish places.geojson -o page.html       publish what was found and corrected
  $ dateline publish places.geojson --article article.txt -o page.html
  $ dateline publish article.txt --basemap kent.pmtiles -o page.html
  $ dateline publish --url https://example.org/news -o page.html
  $ dateline publish article.txt --shape square --theme dark --embed-script dateline-embed.js -o page.html

The page is one file of about 2.5 MB. It opens from a disk or any web host, asks no network
for anything, and holds the article, its map and the reader's page in full. With '?embed'
after its address it is the map alone, for a frame in another page.

--basemap adds OpenStreetMap's detail around the article's places, out of a file in the
Protomaps schema: to zoom 14, and 3 MB at most. How much it was is told on standard error.

How the page is shown (--view to --credit) is what a file of places says, where it was chosen at
the desk; each option holds over that. --embed-script writes the script that shows the map in
another page and fits its height (docs/embedding.md).

A file of places is GeoJSON that Dateline wrote, Linked Places or Web Annotations; where the
article's text is not in it, give that with --article. What of another program's file cannot
be used is told on standard error.`;

/** `dateline publish ARTICLE|GEOJSON`: the reader's page of an article, in one HTML file. */
export function addPublishCommand(program: Command): void {
  const publish = program
    .command('publish')
    .summary('write an article and its map as one HTML file')
    .description('Writes an article and its map as one HTML file that needs nothing but a browser.')
    .argument(
      '[article]',
      "file of plain text, Markdown, HTML, a Word document or GeoJSON; '-' for standard input; none with --url",
    )
    .option('--url <address>', 'ask a web server for the article, instead of reading a file')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option(
      '--places <file...>',
      'lists of places of your own that hold for this run (CSV, GeoJSON, Linked Places)',
    )
    .option('--article <file>', 'the article of a file of places that does not hold its text')
    .option(
      '--basemap <file>',
      'a PMTiles file of your region, or its address: streets around the places (docs/basemap.md)',
    )
    .option('--title <title>', "the article's title")
    .option('--date <date>', 'the day it was published, as 2025-03-20')
    .option('--source <source>', 'who published it')
    .option('--link <address>', 'where the article is on the web, to be linked to')
    .option('--language <tag>', "its language, as 'en-GB' (default: what it says, else 'en')")
    .addOption(
      new Option(
        '--format <format>',
        'how it is written (default: by its extension, else its content)',
      ).choices(['text', 'markdown', 'html', 'places']),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (path: string | undefined, options: PublishOptions, command: Command) => {
      const place = articlePlace(path, options.url, command);
      const { publishFile } = await import('../publish-file.ts');
      await publishFile(place, options);
    });
  addPresentationOptions(publish).option('--debug', 'show where an error comes from');
}
