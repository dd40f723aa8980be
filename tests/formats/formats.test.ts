import { csvParse } from 'd3-dsv';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import { aDocumentedArticle, payloads } from './documented-articles.ts';
import { hostile } from './hostile.ts';
import { writing } from './on-documents.ts';

function written(id: string, mapped: DocumentedArticle = aDocumentedArticle()): Promise<string> {
  const format = formats.find((candidate) => candidate.id === id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  return writing(format.write)(mapped);
}

interface Markup {
  readonly tags: readonly string[];
  readonly text: string;
}

/** The elements and the text of an XML or HTML text. */
function parseMarkup(markup: string, xmlMode: boolean): Markup {
  const tags: string[] = [];
  let text = '';
  const parser = new Parser(
    { onopentagname: (name) => tags.push(name), ontext: (piece) => (text += piece) },
    { xmlMode, decodeEntities: true },
  );
  parser.end(markup);
  return { tags, text };
}

describe.each(formats)('$name', ({ write: writeModel, extensions: [extension] }) => {
  const write = writing(writeModel);
  test('is named by an extension and the same article gives the same bytes', async () => {
    expect(extension).toMatch(/^\.[a-z.]+$/);
    expect(await write(aDocumentedArticle())).toBe(await write(aDocumentedArticle()));
  });

  test('has every mention’s words, and names the data and its licence', async () => {
    const text = await write(aDocumentedArticle());
    expect(text).toContain('Scotland');
    expect(text).toContain('Barrow');
    expect(text).toContain('© GeoNames');
    expect(text).toContain('CC-BY-4.0');
  });

  test('an article without a place is a file all the same, of which nothing is left but the places', async () => {
    const { article, places } = aDocumentedArticle();
    const [empty, whole] = await Promise.all(
      [[], places.features].map((features) => write({ article, places: { ...places, features } })),
    );
    // All lists of places and of mentions are empty, and the table has its head.
    const kept: Readonly<Record<string, RegExp>> = {
      '.csv': /^\ufeffmention[,;][\w,;]+data: .*\n$/,
      '.gpx': /^(?!.*<wpt)/s,
      '.kml': /<Document>(?!.*<Placemark)/s,
    };
    expect(empty).toMatch(kept[extension] ?? /"(?:features|items)": ?\[\]/);
    expect(whole).not.toMatch(kept[extension] ?? /"(?:features|items)": ?\[\]/);
  });
});

describe('GeoJSON', () => {
  test('each place has a title and a colour for programs that draw it', async () => {
    const { features } = JSON.parse(await written('geojson'));
    expect(features[1].properties).toMatchObject({
      title: 'Barrow in Furness, England',
      'marker-color': expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
  });
});

describe('CSV', () => {
  test('is one row a mention in reading order, with its excerpt and place', async () => {
    const rows = csvParse((await written('csv')).replace(/^\uFEFF/, ''));
    expect(rows.map(({ mention, place }) => [mention, place])).toEqual([
      ['Scotland', 'The quay'],
      ['Barrow', 'Barrow in Furness, England'],
    ]);
    expect(rows[0]).toMatchObject({
      latitude: '-8.5',
      longitude: '12.34567',
      excerpt: 'In Scotland, Barrow is “royal”.',
      decided_by: 'person',
      verified: 'yes',
      category: '\'=Ports & "quays"',
      caption: '<b>Here</b> they landed.\nAt dawn.',
    });
  });

  test.each(payloads)('no cell is a formula: %j', async (payload) => {
    const rows = csvParse((await written('csv', hostile(payload))).replace(/^\uFEFF/, ''));
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.join('\n')).toContain(payload.trim());
    for (const cell of cells) {
      if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
    }
  });
});

describe('KML', () => {
  test('quotes each mention in its placemark, with the name in bold', async () => {
    const { tags, text } = parseMarkup(await written('kml'), true);
    expect(tags.filter((tag) => tag === 'Placemark')).toHaveLength(2);
    expect(text).toContain('<p>In <b>Scotland</b>, Barrow is “royal”.</p>');
    expect(text).toContain('<p>&lt;b&gt;Here&lt;/b&gt; they landed.');
    expect(text).toContain('12.34567,-8.5');
  });

  test.each(payloads)('is XML, and within it HTML, whose text is text: %j', async (payload) => {
    const kml = await written('kml', hostile(payload));
    const allowed = [
      'kml',
      'Document',
      'Placemark',
      'name',
      'description',
      'ExtendedData',
      'Data',
      'value',
      'Point',
      'coordinates',
      ...['Style', 'IconStyle', 'color', 'styleUrl'],
      'dateline:document',
      'dateline:place',
    ];
    const { tags, text } = parseMarkup(kml, true);
    expect(tags.filter((tag) => !allowed.includes(tag))).toEqual([]);
    const html = parseMarkup(text, false);
    // The names are plain text and hold the payload as it is; the descriptions are HTML.
    const descriptions = [...kml.matchAll(/<description>(.*?)<\/description>/gs)].map(
      ([, description = '']) => parseMarkup(parseMarkup(description, true).text, false),
    );
    expect(descriptions.length).toBe(3);
    for (const description of descriptions) {
      expect(description.tags.filter((tag) => !['p', 'b', 'br'].includes(tag))).toEqual([]);
      expect(description.text).toContain(payload.trim().replaceAll('\u2028', '\u2028'));
    }
    expect(html.text.length).toBeGreaterThan(0);
  });

  test('each placemark has a colour that the map here has for it', async () => {
    const kml = await written('kml');
    const used = [...kml.matchAll(/<styleUrl>#([\w-]+)<\/styleUrl>/g)].map(([, id]) => id);
    expect(used).toHaveLength(2);
    for (const id of used) expect(kml).toContain(`<Style id="${id}"><IconStyle><color>ff`);
  });

  test('holds nothing that ends a CDATA section, which it has none of', async () => {
    expect(await written('kml', hostile(']]>'))).not.toContain(']]>');
  });

  test('leaves out what XML cannot say', async () => {
    const kml = await written('kml', hostile('a\u0001b\uFFFEc'));
    expect(kml).toContain('abc');
  });
});

describe('Linked Places', () => {
  test('each place has a title, cited names, a type, links and how certain it is', async () => {
    const { '@context': context, features } = JSON.parse(await written('linked-places'));
    expect(context).toMatch(/linkedplaces-context/);
    expect(features[1]).toMatchObject({
      '@id': 'https://sws.geonames.org/2656241/',
      geometry: { type: 'Point', certainty: 'uncertain' },
      names: [
        { toponym: 'Barrow', lang: 'en', citations: [{ label: '2025-03-20' }] },
        { toponym: 'Barrow in Furness', lang: 'en' },
      ],
      types: [{ identifier: 'https://www.geonames.org/ontology#P.PPLA3' }],
      links: [{ type: 'exactMatch', identifier: 'https://sws.geonames.org/2656241/' }],
      descriptions: [{ value: 'In Scotland, Barrow is “royal”.' }],
    });
    expect(features[1].properties).toMatchObject({
      title: 'Barrow in Furness, England',
      ccodes: ['GB'],
      fclasses: ['P'],
    });
    // JSON-LD's context makes `id` another name of `@id`, and a node has one of them.
    expect(features[1]).not.toHaveProperty('id');
  });
});

describe('Web Annotations', () => {
  test('each mention is selected by its quote and by its position in characters', async () => {
    const { article, places } = aDocumentedArticle();
    const [first] = JSON.parse(await written('annotations', { article, places })).items;
    expect(first).toMatchObject({
      type: 'Annotation',
      motivation: 'identifying',
      target: {
        source: { id: expect.stringMatching(/^ni:\/\/\/sha-256;[\w-]{43}$/) },
        selector: [
          { type: 'TextQuoteSelector', exact: 'Scotland', suffix: ', Barrow is “royal”.' },
          { type: 'TextPositionSelector', start: 28, end: 36 },
        ],
      },
    });
    expect(first.body).toContainEqual({
      type: 'TextualBody',
      purpose: 'tagging',
      value: 'The quay',
    });
  });

  test('a source that is no web address is no link', async () => {
    const text = await written('annotations', hostile('javascript:alert(1)'));
    expect(JSON.parse(text).items[0].target.source.id).toMatch(/^ni:/);
  });
});
