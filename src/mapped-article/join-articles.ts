import type { Article, ShownArticle, Span } from '../article/article.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { DocumentedArticle, ShownMap } from '../geojson/documented-article.ts';
import { descriptionOf, featureOf } from '../geojson/place-feature.ts';
import type { PlaceLook } from '../geojson/place-look.ts';
import type { DocumentInfo, MentionProperties, PlaceFeature } from '../geojson/places-document.ts';
import { textDigest } from '../geojson/text-digest.ts';
import { fromDocument, toDocument } from './as-document.ts';
import { inReadingOrder, type MappedPlaces, type PlacedMention } from './mapped-article.ts';

/** One of several articles that are to be on one map. */
export interface ArticlePart {
  readonly mapped: ShownMap | DocumentedArticle;
  /** What it is called where its own title does not tell. */
  readonly title: string;
  /** Its address on the web; '' for none. */
  readonly link: string;
}

/** An article among the joined, and where its text stands among theirs. */
export interface JoinedPart extends Span {
  readonly title: string;
  /** 'YYYY-MM-DD'. */
  readonly date: string | null;
  readonly source: string | null;
  readonly link: string;
  readonly language: string;
  /** Its number among those that were given, from 0. */
  readonly given: number;
  /** Places that it names and that are on the map. */
  readonly places: number;
}

/** Where one of the articles names a place. */
export interface Naming {
  /** Index into the joined parts. */
  readonly part: number;
  /** In the joined text's offsets, and in reading order. */
  readonly mentions: readonly MentionProperties[];
}

/** Several articles as one: their texts one after the other, oldest first, and each place once. */
export interface JoinedArticles {
  readonly mapped: DocumentedArticle;
  readonly parts: readonly JoinedPart[];
  /** By place, in the parts' order. */
  readonly namings: ReadonlyMap<PlaceId, readonly Naming[]>;
}

const BETWEEN = '\n\n';

/**
 * Joins articles to one: those without a date come last, others of one day as they were given. A place that several
 * name is one, with the mentions of all; where they describe it in two ways the oldest article's holds. How a place looks
 * is what the first of its maps says that says anything; it is hidden where all that name it hide it.
 * @param title what the whole is called.
 */
export function joinArticles(given: readonly ArticlePart[], title: string): JoinedArticles {
  const ordered = given
    .map((part, index) => ({ part, index }))
    .sort(
      (one, other) =>
        orderOf(one.part).localeCompare(orderOf(other.part)) || one.index - other.index,
    );
  const mentions: PlacedMention[] = [];
  const texts: string[] = [];
  const parts: JoinedPart[] = [];
  const joined: MappedPlaces[] = [];
  const paragraphs: Article['paragraphs'][number][] = [];
  const sentences: Span[] = [];
  let at = 0;
  for (const { part, index } of ordered) {
    const { article, places } = part.mapped;
    const own = fromDocument(places);
    joined.push(own);
    for (const { mention, place } of own.mentions) {
      mentions.push({ mention: moved(mention, at), place });
    }
    paragraphs.push(
      ...article.paragraphs.map(({ kind, ...span }) => ({ kind, ...shift(span, at) })),
    );
    sentences.push(...sentencesOf(article).map((span) => shift(span, at)));
    parts.push({
      title: article.title ?? part.title,
      date: article.date,
      source: article.source,
      link: part.link,
      language: article.language,
      given: index,
      places: places.features.filter(({ geometry }) => geometry !== null).length,
      start: at,
      end: at + article.text.length,
    });
    texts.push(article.text);
    at += article.text.length + BETWEEN.length;
  }
  const article: Article = {
    text: texts.join(BETWEEN),
    title,
    date: null,
    source: null,
    language: parts[0]?.language ?? 'en',
    paragraphs,
    sentences,
  };
  const places = toDocument({
    mentions: inReadingOrder(mentions),
    info: infoOf(article, joined),
  });
  return { mapped: { article, places }, parts, namings: namingsOf(places.features, parts) };
}

/**
 * The places of some of the joined articles: each with the mentions of those alone.
 * @param isShown whether a part, by its index, is among them.
 */
export function placesOfParts(
  { mapped, namings }: JoinedArticles,
  isShown: (part: number) => boolean,
): readonly PlaceFeature[] {
  return mapped.places.features.flatMap((feature) => {
    const all = namings.get(feature.properties.placeId) ?? [];
    const shown = all.filter(({ part }) => isShown(part));
    if (shown.length === 0) return [];
    if (shown.length === all.length) return [feature];
    return [
      featureOf(
        descriptionOf(feature),
        shown.flatMap(({ mentions }) => mentions),
      ),
    ];
  });
}

/** Those without a date behind all others. */
function orderOf({ mapped }: ArticlePart): string {
  return mapped.article.date ?? '9999-99-99';
}

function sentencesOf(article: ShownArticle | Article): readonly Span[] {
  return 'sentences' in article ? article.sentences : [];
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function moved(mention: MentionProperties, by: number): MentionProperties {
  return { ...mention, ...shift(mention, by), excerpt: shift(mention.excerpt, by) };
}

function namingsOf(
  features: readonly PlaceFeature[],
  parts: readonly JoinedPart[],
): ReadonlyMap<PlaceId, readonly Naming[]> {
  const namings = new Map<PlaceId, readonly Naming[]>();
  for (const { properties } of features) {
    const own: { part: number; mentions: MentionProperties[] }[] = [];
    let part = 0;
    // Both are in the order of the text.
    for (const mention of properties.mentions) {
      while (mention.start >= (parts[part]?.end ?? Number.POSITIVE_INFINITY)) part++;
      const last = own.at(-1);
      if (last?.part === part) last.mentions.push(mention);
      else own.push({ part, mentions: [mention] });
    }
    namings.set(properties.placeId, own);
  }
  return namings;
}

function infoOf(article: Article, joined: readonly MappedPlaces[]): DocumentInfo {
  const licences = new Map(
    joined.flatMap(({ info }) =>
      info.licences.map((licence) => [`${licence.name} ${licence.version}`, licence] as const),
    ),
  );
  const [first] = joined;
  const { title, date, source, language, text } = article;
  const looks = looksTogether(joined);
  return {
    schemaVersion: 1,
    generator: first?.info.generator ?? 'dateline',
    article: { title, date, source, language, length: text.length, digest: textDigest(text) },
    gazetteer: { digest: first?.info.gazetteer.digest ?? '' },
    licences: [...licences.values()],
    ...(looks.length > 0 && { looks }),
  };
}

/** Categories are each map's own, and mean nothing on another. */
function looksTogether(joined: readonly MappedPlaces[]): readonly PlaceLook[] {
  const looks = new Map<PlaceId, PlaceLook>();
  const shown = new Set<PlaceId>();
  for (const { mentions, info } of joined) {
    const own = new Map((info.looks ?? []).map((look) => [look.placeId, look]));
    for (const { place } of mentions) {
      const { placeId } = place.properties;
      const { category: _category, ...look } = own.get(placeId) ?? { placeId };
      if (look.hidden !== true) shown.add(placeId);
      if (Object.keys(look).length > 1 && !looks.has(placeId)) looks.set(placeId, look);
    }
  }
  return [...looks.values()].flatMap(({ hidden, ...look }) => {
    const isHidden = hidden === true && !shown.has(look.placeId);
    if (isHidden) return [{ ...look, hidden: true as const }];
    return Object.keys(look).length > 1 ? [look] : [];
  });
}
