import type { Command } from 'commander';
import type { BuildLayersOptions } from '../build-layers.ts';

interface BuildCommandOptions extends BuildLayersOptions {
  readonly force?: boolean;
  readonly site?: boolean;
  readonly listLayers?: boolean;
}

const EXAMPLES = `
Examples:
  $ dateline build
  $ dateline build --site
  $ dateline build --geonames GB.zip                   all of Great Britain in GeoNames
  $ dateline build --geonames allCountries.zip --features P,H,T,SCH
  $ dateline build --places streets.csv schools.geojson
  $ dateline build --without-layers streets.csv        that list is forgotten
  $ dateline build --without-layers                    all of them are

A list or a dump is a layer over the index, and stays until it is taken away; it is built again
where its file is another. Of a table the columns name, latitude and longitude are needed; kind
(street, school, SCH …), feature_class, other_names (parted by ;), country (GB), admin1, admin2,
population, geonames_id and wikidata_id may be there. GeoNames' dumps are at
https://download.geonames.org/export/dump/.`;

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
    .option('--geonames <file...>', "add GeoNames' dumps to the index (.zip, .txt)")
    .option(
      '--features <list>',
      "of the dumps: GeoNames' classes and codes that are added, as P,H,SCH",
    )
    .option(
      '--places <file...>',
      'add lists of your own to the index (CSV, GeoJSON, Linked Places)',
    )
    .option('--without-layers [file...]', 'take away these lists and dumps, or all')
    .option('--list-layers', 'tell what was added to the index')
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', EXAMPLES)
    .action(async (options: BuildCommandOptions, command: Command) => {
      if (options.features !== undefined && options.geonames === undefined) {
        command.error('error: --features goes with --geonames only');
      }
      const { buildLayers, listLayers } = await import('../build-layers.ts');
      if (options.listLayers === true) return listLayers();
      const built = await buildLayers(options);
      if (built.length === 0) process.stderr.write('Everything is up to date.\n');
    });
}
