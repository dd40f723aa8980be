import { strToU8, zipSync } from 'fflate';
import { aWordDocumentOf } from '../article/a-word-document.ts';

/** A text written to stop the program. */
export interface WorstText {
  readonly format: 'text' | 'markdown' | 'html' | 'word' | 'places' | 'file';
  readonly input: () => string | Uint8Array;
  /** What the places are of. */
  readonly article?: string;
}

/** UTF-16 units: as much as is read at all. */
const LENGTH = 9_900_000;
const run = (fragment: string, length = LENGTH) => fragment.repeat(length / fragment.length);

const repeated = (format: WorstText['format'], fragments: readonly string[]) =>
  fragments.map((fragment): [string, WorstText] => [
    `${format} ${JSON.stringify(fragment)}`,
    { format, input: () => run(fragment) },
  ]);
const feature = (name: string, coordinates: readonly number[] = [2.35, 48.8]) =>
  `{"type":"Feature","properties":{"name":"${name}"},"geometry":{"type":"Point","coordinates":${JSON.stringify(coordinates)}}}`;
const collection = (features: readonly string[]) =>
  `{"type":"FeatureCollection","features":[${features.join()}]}`;
const numbered = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));
const places = (name: string, input: () => string, article?: string): [string, WorstText] => [
  `places: ${name}`,
  { format: 'places', input, ...(article !== undefined && { article }) },
];
const word = (name: string, input: () => Uint8Array): [string, WorstText] => [
  `word: ${name}`,
  { format: 'word', input },
];
const page = (name: string, input: () => string): [string, WorstText] => [
  `html: ${name}`,
  { format: 'html', input },
];
/** A file of places in whatever format, found in an article. */
const file = (name: string, input: () => string, article?: string): [string, WorstText] => [
  `file: ${name}`,
  { format: 'file', input, ...(article !== undefined && { article }) },
];
const HEADER = 'name,latitude,longitude\n';
const cell = (name: string, fragment: string) =>
  file(`a table with one cell of ${name}`, () => `name,coordinates\nAa,"${run(fragment)}"\n`);
const kml = (name: string, inside: () => string, article?: string) =>
  file(`KML of ${name}`, () => `<kml><Document>${inside()}</Document></kml>`, article);
const placemark = (name: string, coordinates = '2.35,48.8') =>
  `<Placemark><name>${name}</name><Point><coordinates>${coordinates}</coordinates></Point></Placemark>`;
const drawing = (lines: readonly string[]) =>
  `<Placemark><name>Aa</name><styleUrl>#a</styleUrl><MultiGeometry>${lines.map((line) => `<LineString><coordinates>${line}</coordinates></LineString>`).join('')}</MultiGeometry></Placemark>`;
const zigzag = (index: number, count: number) =>
  `${(index % 170_000) / 1000},${((index % 2 === 0 ? 80 : -80) * (1 - index / count)).toFixed(4)}`;
const annotation = (index: number) =>
  `{"type":"Annotation","body":"geo:48.8,2.35","target":{"selector":{"type":"TextQuoteSelector","exact":"Aa","prefix":"b${index}","suffix":"Aa"}}}`;

/** By what they are; each takes as much time and memory as its kind can. */
export const worstTexts: Readonly<Record<string, WorstText>> = Object.fromEntries([
  ...repeated('text', ['a', 'a\n\n', 'a\n', 'Aa ', 'He flew. ', '\u2028', 'Dr. ', '---\na:b\n']),
  ...repeated('markdown', [
    '*a_',
    '[',
    '![',
    '[a](',
    '`',
    '\\``',
    '<',
    '<!--',
    '|a',
    'a|b\n-|-\n',
    '* a\n',
    '> ',
    '- ',
    '    a\n',
    'He flew. ',
    '[a]: b\n',
    '~~a ',
  ]),
  ...repeated('html', [
    '<',
    '</b>',
    '<p>x',
    '<br>',
    '<b>',
    '<form>',
    '&amp;',
    '<!--',
    '<a href="',
    '<td>x',
    '<svg/>',
    'He flew. ',
    '<script type="application/ld+json">{"@type":"Article",',
  ]),
  page('as many elements as an article is looked for in', () =>
    run('<div class="a"><a>b</a> c</div>', 31 * 9_900),
  ),
  page(
    'elements as deep as it is looked for in',
    () =>
      '<div>'.repeat(140) +
      '<p>It rains in the town, and in the hills around it. </p>'.repeat(9_000),
  ),
  page('as much text as it is looked for in', () => run('<p>It rains, and rains. ', 450_000)),
  page('a mark of a picture without end', () => `<figcaption>${run('(Photo: ')}`),
  page('linked data of quotes', () => `<script type="application/ld+json">${run('"', 990_000)}`),
  word('as many simple fields as are read', () =>
    aWordDocumentOf(`<w:p>${'<w:fldSimple/>'.repeat(190_000)}</w:p>`),
  ),
  word('a part of 400 MB', () =>
    aWordDocumentOf('a', { 'word/styles.xml': new Uint8Array(400e6) }),
  ),
  word('a part of 400 MB that says it has 1,000 bytes', lyingDocument),
  word('as many fields as are read before as many runs', () =>
    aWordDocumentOf(
      `${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(19_900)}${'<w:r/>'.repeat(155_000)}`,
    ),
  ),
  word('as many marks as are read', () =>
    aWordDocumentOf('<w:bookmarkStart w:name="a"/>'.repeat(199_000)),
  ),
  word('as much text as is read', () =>
    aWordDocumentOf(`<w:p><w:r><w:t>${'&amp;'.repeat(4_900_000)}</w:t></w:r></w:p>`),
  ),
  ...[
    ['comments beside the root', `<a/>${run('<!---->', 1_400_000)}`],
    ['instructions that end nowhere', run('<?', 400_000)],
    ['roots', run('<a/>', 790_000)],
    ['attributes', `<a${numbered(1_500_000, (index) => ` a${index}=""`).join('')}/>`],
    ['blanks in an instruction', `<?a ${run(' a', LENGTH)}?><a/>`],
  ].map(([name, xml = '']) =>
    word(`a part of many ${name}`, () => aWordDocumentOf('a', { 'word/styles.xml': strToU8(xml) })),
  ),
  word('ten thousand parts', () =>
    aWordDocumentOf(
      'a',
      Object.fromEntries(numbered(9_990, String).map((name) => [name, strToU8('a')])),
    ),
  ),
  places(
    'a name that the text is full of',
    () => collection([feature('Aa')]),
    run('Aa ', 1_000_000),
  ),
  places(
    'names that begin alike',
    () => collection(numbered(80_000, (index) => feature(`Aa ${index}`))),
    run('Aa '),
  ),
  places(
    'names within names',
    () => collection(numbered(80, (index) => feature('Aa '.repeat(index + 1).trim()))),
    run('Aa '),
  ),
  places(
    'annotations of words that the text is full of',
    () => `[${numbered(60_000, annotation).join()}]`,
    run('Aa ', 1_000_000),
  ),
  places(
    'one place in many collections',
    () =>
      `${'{"type":"GeometryCollection","geometries":['.repeat(90)}${run('[],', 9_000_000)}[]${']}'.repeat(90)}`,
  ),
  file('a table of line ends', () => HEADER + run('\n')),
  file('a table of rows of nothing', () => HEADER + run(',,\n')),
  file('a table of quotes', () => HEADER + run('"')),
  file('a table of cells with a quote that ends nowhere', () => HEADER + run('"a\n')),
  file('a table of one row of cells', () => HEADER + run(',')),
  file('a table of columns', () => run('a,')),
  file(
    'a table of names that the text is full of',
    () => HEADER + numbered(190_000, (index) => `Aa ${index % 7},48.8,2.35\n`).join(''),
    run('Aa 1 ', 1_000_000),
  ),
  cell('digits', '1'),
  cell('digits and blanks', '1 '),
  cell('blanks', ' '),
  cell('degrees', '1° '),
  cell('letters of the compass', 'N'),
  cell('points', 'POINT('),
  cell('quotes', '""'),
  kml('elements nested ever deeper', () => run('<a>')),
  kml('folders nested ever deeper', () => run('<Folder>')),
  kml('attributes', () => `<a${numbered(600_000, (index) => ` b${index}=""`).join('')}/>`),
  kml('a comment', () => `<!--${run('- ')}-->`),
  kml(
    'placemarks that the text is full of',
    () => run(placemark('Aa'), 9_000_000),
    run('Aa ', 1_000_000),
  ),
  kml('placemarks of as many names', () =>
    numbered(90_000, (index) => placemark(`Aa ${index}`)).join(''),
  ),
  kml('one name', () => placemark(run('Aa '))),
  kml('blanks in coordinates', () => placemark('Aa', `2.35${run(' ')},48.8`)),
  kml('commas in coordinates', () => placemark('Aa', run(' ,'))),
  kml(
    'a line',
    () =>
      `<Placemark><name>Aa</name><LineString><coordinates>${run('2.35,48.8 ')}</coordinates></LineString></Placemark>`,
  ),
  kml(
    'an area of as many corners',
    () =>
      `<Placemark><name>Aa</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${numbered(400_000, (index) => `${(50 * Math.cos(index)).toFixed(5)},${(50 * Math.sin(1.1 * index)).toFixed(5)}`).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`,
  ),
  kml('a drawing of one line whose every corner changes its course', () =>
    drawing([numbered(550_000, (index) => zigzag(index, 550_000)).join(' ')]),
  ),
  kml('a drawing of lines whose every corner changes their course', () =>
    drawing(numbered(260, () => numbered(2_100, (index) => zigzag(index, 2_100)).join(' '))),
  ),
  kml('a drawing of more lines than are drawn', () =>
    drawing(numbered(1_000, () => run('0,0 1,2 5,3 8,6 4,1 ', 9_700))),
  ),
  kml('a drawing of one line there and back', () => drawing([run('0,0 8,6 ')])),
  places(
    'an area of holes',
    () =>
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"stroke":"#00f"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]]${run(',[[1,1],[2,1],[2,2],[1,1]]')}]}}]}`,
  ),
  file('XML of declared entities', () => `<!DOCTYPE a [${run('<!ENTITY a "b">')}]><kml/>`),
  file(
    'GPX of a track',
    () =>
      `<gpx><trk><name>Aa</name><trkseg>${run('<trkpt lat="48.8" lon="2.35"/>')}</trkseg></trk></gpx>`,
  ),
  places('lists nested ever deeper', () => run('[')),
  places('empty objects', () => `[${run('{},', 9_800_000)}{}]`),
  places('a list of numbers', () => `[${run('1,', 9_800_000)}1]`),
  places('a text without an end', () => `"${run('\\u0000')}`),
  places(
    'an object of many keys',
    () => `{${numbered(900_000, (index) => `"${index}":0`).join()}}`,
  ),
]);

/** Its lists say that its largest part is small, as whoever wants memory to be taken would write it. */
function lyingDocument(): Uint8Array {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(400e6) });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === 400e6) view.setUint32(at, 1000, true);
  }
  return bytes;
}
