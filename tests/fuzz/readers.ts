import { strToU8, zipSync } from 'fflate';
import { readArticle } from '../../src/article/read-article.ts';
import { readArticleBytes } from '../../src/article/read-bytes.ts';
import { writeAnnotations } from '../../src/formats/annotations/write-annotations.ts';
import { COMMAS, writeCsv } from '../../src/formats/csv/write-csv.ts';
import { writeGeoJson } from '../../src/formats/geojson/write-geojson.ts';
import { writeGpx } from '../../src/formats/gpx/write-gpx.ts';
import { writeKml } from '../../src/formats/kml/write-kml.ts';
import { writeLinkedPlaces } from '../../src/formats/linked-places/write-linked-places.ts';
import { textOfPlaces } from '../../src/formats/read-places-file.ts';
import { withText } from '../../src/geojson/documented-article.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';
import { fromDocumented } from '../../src/mapped-article/as-document.ts';
import { aWordDocumentOf } from '../article/a-word-document.ts';
import { aDocumentedArticle } from '../formats/documented-articles.ts';
import { readMappedArticle, readPlacesFile } from '../formats/on-documents.ts';
import { archiveReaders } from './archive-readers.ts';
import { checkReadPlaces } from './check-read-places.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateJson } from './mutate-json.ts';
import { mutateText } from './mutate-text.ts';
import { type Random, randomFrom } from './random.ts';

/** A reader with inputs made for it. */
export interface FuzzedReader {
  /** The same input for the same number. */
  readonly input: (number: number) => string | Uint8Array;
  /** Reads it; what comes of it is checked, and `refusals` are the only errors it may end with. */
  readonly read: (input: string | Uint8Array) => unknown;
  readonly refusals: readonly string[];
}

const PLAIN =
  'title: Ferries late\ndate: 2025-03-20\n\nCALAIS — It left Calais at 8 a.m. on Monday. “Will it?” he asked.\n\nA heading\n\nDr. J. Smith went to Paris, Lyon and Aa. 45 others were hurt.\n';
const MARKDOWN =
  '---\ntitle: A\n---\n\n# A *grand* visit\n\nHe went to [Barrow](https://example.org/b_(x "t")) &amp; **Northwood**,\nthen ~~home~~.\n\n- [x] Scotland\n  1. `Ukraine`\n\n> “So be it.”\n\n|a|b|\n|-|-|\n|c|d|\n\n![a map](map.png) <b>x</b> [r][1]\n\n[1]: /u "t"\n\n```\ncode\n```\n';
const HTML =
  '<!DOCTYPE html><html lang="en-GB"><head><title>Visit</title><meta property="og:title" content="Visit to Barrow"><link rel=canonical href="https://example.org/"></head><body><nav><a href="/">Home</a></nav><header>h</header><main><article><h1>Visit</h1><p>He went to <b>Barrow</b>&nbsp;&amp; home.<br>Then<br><br>on.</p><ul><li>one<li>two</ul><table><tr><td>c</table><script>x</script><pre>a\n b</pre><svg><text>t</text></svg><time datetime="2025-03-20">x</time></article></main><footer>f</footer></body></html>';
const WORD =
  '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Ferries</w:t></w:r></w:p><w:p><w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>It left</w:t><w:tab/><w:br/></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:hyperlink w:anchor="a"><w:r><w:t>Calais</w:t></w:r></w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';

const MARKDOWN_SIGNS = [
  '*',
  '_',
  'a',
  '`',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '~',
  '|',
  '-',
  '#',
  '\n',
  ' ',
  '&',
  '\\',
  '"',
  '1.',
  '    ',
  '<!--',
  '[a]: b',
  '](',
  '**',
  '```\n',
  '\n\n',
] as const;
const HTML_SIGNS = [
  '<',
  '>',
  '</',
  '/>',
  '<b>',
  '</b>',
  '<p>',
  '<i>',
  '<div>',
  '<a href="',
  '<br>',
  '<table>',
  '<td>',
  '<svg>',
  '<math>',
  '<form>',
  '<main>',
  '<article>',
  '<script>',
  '</script>',
  '<title>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '&',
  '&amp;',
  '&#',
  '"',
  '=',
  ' ',
  'a',
  '\n',
  '<template>',
  '<select>',
  '<pre>',
] as const;
const PLAIN_SIGNS = [
  '.',
  'a',
  'A',
  ' ',
  '\n',
  '\n\n',
  '"',
  '”',
  'Dr. ',
  'U.S. ',
  '45 ',
  '-',
  '---\n',
  'title: ',
  'date 2025-03-20 ',
  '(',
  "'",
  '\r\n',
  'Aa ',
] as const;
const WORD_SIGNS = [
  '<w:p>',
  '</w:p>',
  '<w:r>',
  '</w:r>',
  '<w:t>',
  '</w:t>',
  'a',
  '<w:tbl>',
  '<w:tr>',
  '<w:tc>',
  '<w:ins>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:br/>',
  '&amp;',
  '<',
  '>',
  '<!--',
  '<![CDATA[',
  '<?',
  '<w:p/>',
] as const;

const article = readArticle(
  'It left Calais for Paris and Lyon. Aa is near Paris. 🌍 Then Aa again.',
);
/** Long, and full of one short name: what is looked for in it has to be looked for once. */
const longArticle = readArticle('Aa '.repeat(90_000));

function aText(
  format: 'text' | 'markdown' | 'html',
  seed: string,
  signs: readonly [string, ...string[]],
): FuzzedReader {
  return {
    input: (number) => mutateText(seed, randomFrom(number), signs),
    read: (input) => readArticle(input, { format }),
    refusals: ['ArticleError'],
  };
}

/** Places of a file; what can be read of it can be published, and opened again. */
function somePlaces(files: readonly [string, ...string[]]): FuzzedReader {
  return {
    input: (number) => {
      const random = randomFrom(number);
      const file = mutateJson(random.oneOf(files), random);
      return random.below(50) === 0 ? `${file}\n` : file;
    },
    read: (input) => {
      const text = String(input);
      const { article: own, places } = readMappedArticle(
        text,
        text.endsWith('\n') ? longArticle : article,
      );
      const mapped = { article: own, places };
      checkReadPlaces(text, mapped);
    },
    refusals: ['PlacesDocumentError', 'ArticleMissingError'],
  };
}

/** Places of a file that is no JSON: what can be read of it can be opened again. */
function otherPlaces(
  seeds: readonly [string, ...string[]],
  signs: readonly [string, ...string[]],
): FuzzedReader {
  return {
    input: (number) => {
      const random = randomFrom(number);
      return mutateText(random.oneOf(seeds), random, signs);
    },
    read: (input) => readAgain(String(input)),
    refusals: ['PlacesDocumentError', 'ArticleMissingError'],
  };
}

async function readAgain(text: string): Promise<void> {
  const { article: own, places } = await readPlacesFile(text, article);
  readPlacesDocument(JSON.stringify(withText({ article: own, places })));
}

const KML =
  '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Style id="a"/><Folder><Placemark><name>Paris</name><description><![CDATA[<b>x</b>&nbsp;]]></description><styleUrl>#a</styleUrl><Point><coordinates>2.35,48.86,0</coordinates></Point></Placemark><Placemark><name>Lyon</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon><gx:Track><gx:coord>1 2 3</gx:coord></gx:Track></MultiGeometry></Placemark></Folder></Document></kml>';
const GPX =
  '<gpx version="1.1"><wpt lat="48.86" lon="2.35"><name>Paris</name><desc>a</desc></wpt><rte><name>Aa</name><rtept lat="1" lon="2"><name>Lyon</name></rtept></rte><trk><name>Calais</name><trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>';
const TABLE = 'name;lat;lon;note\nParis;48,86;2,35;"a ""b"""\nLyon;45.76;4.85;\n';
const XML_SIGNS = [
  ...(['<', '>', '</', '/>', '&', ';', '"', ',', ' ', '1', '-', '<![CDATA[', ']]>'] as const),
  ...(['<!DOCTYPE a [', '<Placemark>', '<dateline:place>', '<dateline:document>'] as const),
] as const;
const TABLE_SIGNS = [',', ';', '\t', '"', '\n', '\r\n', '1', '-', 'N', '°', "'"] as const;

/** A KMZ archive, damaged or of a damaged file. */
function aKmz(random: Random): Uint8Array {
  const archive = zipSync({ 'doc.kml': strToU8(mutateText(KML, random, XML_SIGNS)) });
  return random.below(2) === 0 ? mutateBytes(archive, random) : archive;
}

const point = { type: 'Point', coordinates: [2.35, 48.86, 35], certainty: 'certain' };
const features = ['Paris', 'Lyon', 'Aa'].map((name, index) => ({
  type: 'Feature',
  '@id': `gn:${index + 1}`,
  properties: { title: name, ccodes: ['FR'] },
  names: [{ toponym: name }, { toponym: `${name} 2` }],
  types: [{ label: 'town' }],
  links: [{ type: 'exactMatch', identifier: 'wd:Q90' }],
  geometry: index === 1 ? { type: 'GeometryCollection', geometries: [point] } : point,
}));
const others = ['Calais', 'Paris', 'Aa', 'Aa'].map((exact, index) => ({
  type: 'Annotation',
  body: [
    { purpose: 'identifying', source: { id: 'http://x/1', geometry: point } },
    { purpose: 'tagging', value: exact },
    { type: 'TextualBody', purpose: 'commenting', value: 'n' },
  ],
  target: {
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: 'e', suffix: ' ' },
      { type: 'TextPositionSelector', start: index * 9, end: index * 9 + exact.length },
    ],
  },
}));

function aWord(random: Random): Uint8Array {
  if (random.below(2) === 0) return mutateBytes(aWordDocumentOf(WORD), random);
  const body = mutateText(WORD, random, WORD_SIGNS);
  const part = strToU8(body);
  const document = aWordDocumentOf(random.below(4) === 0 ? WORD : body, {
    [random.oneOf(['word/styles.xml', 'word/numbering.xml', '_rels/.rels', 'a'])]: part,
  });
  return random.below(8) === 0
    ? zipSync({ 'word/document.xml': part, '__proto__/a': part })
    : document;
}

/** Every reader of what people and other programs bring. */
export const fuzzedReaders: Readonly<Record<string, FuzzedReader>> = {
  'plain text': aText('text', PLAIN, PLAIN_SIGNS),
  Markdown: aText('markdown', MARKDOWN, MARKDOWN_SIGNS),
  HTML: aText('html', HTML, HTML_SIGNS),
  Word: {
    input: (number) => aWord(randomFrom(number)),
    read: (input) => readArticleBytes(strOrBytes(input), 'a.docx'),
    refusals: ['ArticleError'],
  },
  GeoJSON: somePlaces([
    writeGeoJson(fromDocumented(aDocumentedArticle())),
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(({ '@id': _id, ...rest }) => rest),
    }),
  ]),
  'Linked Places': somePlaces([
    writeLinkedPlaces(fromDocumented(aDocumentedArticle())),
    JSON.stringify({ type: 'FeatureCollection', features }),
  ]),
  KML: otherPlaces([KML, writeKml(fromDocumented(aDocumentedArticle()))], XML_SIGNS),
  KMZ: {
    input: (number) => aKmz(randomFrom(number)),
    read: async (input) => readAgain(await textOfPlaces(strOrBytes(input))),
    refusals: ['PlacesDocumentError', 'ArticleMissingError', 'ArticleError'],
  },
  GPX: otherPlaces([GPX, writeGpx(fromDocumented(aDocumentedArticle()))], XML_SIGNS),
  CSV: otherPlaces([TABLE, writeCsv(fromDocumented(aDocumentedArticle()), COMMAS)], TABLE_SIGNS),
  'Web Annotations': somePlaces([
    writeAnnotations(fromDocumented(aDocumentedArticle())),
    JSON.stringify(others),
    JSON.stringify({ type: 'AnnotationPage', items: others }),
  ]),
  ...archiveReaders,
};

function strOrBytes(input: string | Uint8Array): Uint8Array {
  return typeof input === 'string' ? strToU8(input) : input;
}
