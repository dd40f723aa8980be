import { type Command, Option } from 'commander';

/** How a published page is shown, as the command line says it. */
export interface PresentationOptions {
  /** 'ZOOM/LATITUDE/LONGITUDE', or 'auto'. */
  readonly view?: string;
  /** 'wide', 'square', 'tall', or 'WIDTHxHEIGHT'. */
  readonly shape?: string;
  readonly theme?: string;
  readonly pageLanguage?: string;
  readonly actors?: true;
  /** False where one of these is asked not to be there. */
  readonly labels?: boolean;
  readonly legend?: boolean;
  readonly inset?: boolean;
  readonly credit?: string;
}

/** Adds the options that say how a published page is shown. */
export function addPresentationOptions(command: Command): Command {
  return command
    .option(
      '--view <zoom/latitude/longitude>',
      "where its map opens, as an address has it after '#map='; 'auto' for where the story is",
    )
    .option('--shape <shape>', "of its map alone: 'wide', 'square', 'tall', or pixels as 800x600")
    .addOption(
      new Option('--theme <theme>', "its colours; 'reader' for the reader's own").choices([
        'light',
        'dark',
        'reader',
      ]),
    )
    .addOption(
      new Option(
        '--page-language <language>',
        "what it speaks beside the article; 'reader' for the reader's own",
      ).choices(['en', 'de', 'ar', 'reader']),
    )
    .option('--actors', 'mark places that are only named as actors, too')
    .option('--no-labels', 'marks have no labels until they are pointed at')
    .option('--no-legend', 'without the legend of categories')
    .option('--no-inset', 'without the small map of where in the world it is')
    .option('--credit <text>', "stands before the credit for the map's data")
    .option('--embed-script <file>', 'also write the script that shows the map in other pages');
}
