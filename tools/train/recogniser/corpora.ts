import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

/** A span of a document that has a label. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export interface LabelledDocument {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

/** A corpus whose labels follow one convention. */
export interface Corpus {
  readonly name: string;
  readonly documents: readonly LabelledDocument[];
}

const annotatedArticle = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  toponyms: v.array(
    v.object({ start: v.number(), end: v.number(), type: v.optional(v.string(), '') }),
  ),
});

const namedEntities = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  entities: v.array(v.object({ start: v.number(), end: v.number(), label: v.string() })),
});

const annotated = ['lgl', 'tr-news', 'geowebnews', 'tud-loc2013'];
const entities = [
  'uner-en',
  'gum-open',
  'wnut17',
  'btc',
  'wikigold',
  'crossner',
  're3d',
  'sec-filings',
  'wikiann-en',
];

/** The four conventions of entity labels, brought to one; what is missing here is MISC. */
const entityKinds: Readonly<Record<string, 'PLACE' | 'PER' | 'ORG' | ''>> = {
  LOC: 'PLACE',
  Location: 'PLACE',
  location: 'PLACE',
  place: 'PLACE',
  country: 'PLACE',
  PER: 'PER',
  Person: 'PER',
  person: 'PER',
  politician: 'PER',
  writer: 'PER',
  musicalartist: 'PER',
  scientist: 'PER',
  researcher: 'PER',
  ORG: 'ORG',
  Organisation: 'ORG',
  organisation: 'ORG',
  organization: 'ORG',
  corporation: 'ORG',
  group: 'ORG',
  politicalparty: 'ORG',
  band: 'ORG',
  university: 'ORG',
  Temporal: '',
  Quantity: '',
  Money: '',
};

/** Wikipedia titles and lists carry no context; of the long rest this many are enough. */
const SILVER_SENTENCES = 16_000;

/** The corpora whose places have coordinates; labels are the corpus's types, '' where it has none. */
export function readAnnotated(folder: string): Corpus[] {
  return annotated.map((name) => ({
    name,
    documents: readLines(join(folder, `${name}-dev.jsonl`), annotatedArticle).map((article) => ({
      id: String(article.id),
      text: article.text,
      spans: article.toponyms.map(({ start, end, type }) => ({ start, end, label: type })),
    })),
  }));
}

/** The named-entity corpora, labels PLACE, PER, ORG or MISC; of nested entities the outermost. */
export function readEntities(folder: string): Corpus[] {
  return entities.map((name) => {
    let documents = readLines(join(folder, `${name}.jsonl`), namedEntities).map((document) => ({
      id: String(document.id),
      text: document.text,
      spans: outermost(
        document.entities.flatMap(({ start, end, label }) => {
          const kind = entityKinds[label] ?? 'MISC';
          return kind === '' ? [] : [{ start, end, label: kind }];
        }),
      ),
    }));
    if (name === 'wikiann-en') {
      documents = documents
        .filter(({ text }) => text.split(' ').length >= 10)
        .slice(0, SILVER_SENTENCES);
    }
    return { name, documents };
  });
}

function readLines<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): v.InferOutput<Schema>[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const read = v.safeParse(schema, JSON.parse(line));
    if (!read.success) {
      throw new Error(`${path}:${index + 1}: ${v.summarize(read.issues)}`);
    }
    return [read.output];
  });
}

function outermost(spans: LabelledSpan[]): LabelledSpan[] {
  const kept: LabelledSpan[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
