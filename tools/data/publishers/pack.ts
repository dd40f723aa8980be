import { join } from 'node:path';
import * as v from 'valibot';
import type { Publishers } from '../../../src/geoparser/resolve/publishers.ts';
import { readLines, readRows } from '../read-table.ts';

const Filled = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const parts = (cell: string) => cell.split('|').filter((part) => part !== '');
const Parts = v.pipe(Filled, v.transform(parts));
const Area = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}(?:\.[0-9A-Z]+)?$/, "is no country ('GB') or division of one ('US.OH')"),
);
const Areas = v.pipe(Parts, v.array(Area));

const Home = v.object({ division: Area, place: Filled, domains: Parts });
const Division = v.object({
  division: Area,
  name: Filled,
  area_codes: v.pipe(v.string(), v.transform(parts), v.array(v.pipe(v.string(), v.digits()))),
});
const Institution = v.object({ areas: Areas, words: Parts });
const Road = v.object({
  network: v.picklist(['Interstate', 'U.S. route']),
  number: v.pipe(Filled, v.transform(Number), v.integer()),
  divisions: Areas,
});

/** A row of the tables says something that cannot be. */
export class PublishersError extends Error {
  override readonly name = 'PublishersError';
}

/**
 * Packs the tables of what tells where an article's publisher is at home into what the resolver reads.
 * @param folder `geodata/publishers`
 * @throws PublishersError, or Error of a list, naming the file and row where one is not of its form, or stands twice
 */
export function packPublishers(folder: string): Publishers {
  const rowsOf = <Row extends v.GenericSchema>(name: string, row: Row) =>
    readRows(join(folder, name), row, refuse);
  const wordsOf = (name: string) => readWords(join(folder, name));
  const homes = rowsOf('homes.csv', Home);
  const seen = new Set<string>();
  for (const domain of homes.flatMap(({ domains }) => domains)) {
    if (seen.has(domain)) throw refuse(`homes.csv: '${domain}' stands twice.`);
    seen.add(domain);
  }
  const roads = rowsOf('roads.csv', Road);
  const network = (wanted: string) =>
    Object.fromEntries(
      roads.flatMap((road) =>
        road.network === wanted ? [[road.number, road.divisions.join(' ')]] : [],
      ),
    );
  return {
    homes: homes.map(({ division, place, domains }) => [division, place, domains.join(' ')]),
    divisions: rowsOf('divisions.csv', Division).map((row) => [
      row.division,
      row.name,
      row.area_codes.join(' '),
    ]),
    institutions: rowsOf('institutions.csv', Institution).map(({ areas, words }) => [
      areas.join(' '),
      words.join('|'),
    ]),
    interstates: network('Interstate'),
    usRoutes: network('U.S. route'),
    pressWords: wordsOf('press-words.txt'),
    firstWords: wordsOf('first-words.txt'),
    lastWords: wordsOf('last-words.txt'),
    addressSections: wordsOf('address-sections.txt'),
    adoptedDomains: wordsOf('adopted-domains.txt'),
  };
}

function readWords(file: string): readonly string[] {
  const words = readLines(file);
  for (const [at, word] of words.entries()) {
    if (!/^[a-z]+$/.test(word)) {
      throw new PublishersError(`${file}, line ${at + 1}: a word in small letters is wanted.`);
    }
  }
  return words;
}

const refuse = (fault: string) => new PublishersError(fault);
