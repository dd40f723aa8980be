import * as v from 'valibot';
import { placeUri } from '../../gazetteer/place-id.ts';
import { describeIssue, show } from '../../geojson/describe-issue.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { featureSchema, placesSchema } from '../../geojson/places-schema.ts';

/** So many features are checked before others get their turn. */
const AT_ONCE = 20;

/** So many words are compared with those before them. */
const WORDS_AT_ONCE = 5_000;

interface Words {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/**
 * Checks a kept places document against its article's text, as the reader of files does, but a few
 * features at a time: it is a generator, so that whoever runs it can let other work in between.
 * @param text null where the article's text is not known: then only the document itself is checked.
 * @returns what is wrong, as the end of a sentence; null where nothing is.
 */
export function* checkDocument(
  document: { readonly features: readonly unknown[] },
  text: string | null,
): Generator<undefined, string | null> {
  const info = v.safeParse(placesSchema, { ...document, features: [] }, { abortEarly: true });
  if (!info.success) return `document.${describeIssue(info.issues[0])}`;
  const { notPlaces = [], lost = [], article } = info.output.dateline;
  if (text !== null && article.length !== text.length) {
    return `the places are of a text of ${article.length} units, and the article has ${text.length}`;
  }
  for (const [index, { place }] of lost.entries()) {
    if (place !== null && !isNamed(place)) return `document.dateline.lost[${index}] has another id`;
  }
  /** Where words start, and where they end. */
  const taken = new Map<number, number>();
  const take = ({ start, end, surface }: Words, path: string): string | null => {
    if (end <= start || end > article.length)
      return `${path} has words from ${start} to ${end} of ${article.length}`;
    if (text !== null && text.slice(start, end) !== surface) {
      return `${path} has the words ${show(surface)}, and the article ${show(text.slice(start, end))} there`;
    }
    if (taken.has(start)) return `${path} has words that overlap others`;
    taken.set(start, end);
    return null;
  };
  for (const [index, words] of notPlaces.entries()) {
    const fault = take(words, `document.dateline.notPlaces[${index}]`);
    if (fault !== null) return fault;
  }
  const seen = new Set<string>();
  for (const [index, value] of document.features.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    const path = `document.features[${index}]`;
    const parsed = v.safeParse(featureSchema, value, { abortEarly: true });
    if (!parsed.success) return `${path}.${describeIssue(parsed.issues[0])}`;
    const feature = parsed.output;
    if (!isNamed(feature)) return `${path} has the id of another place, ${show(feature.id)}`;
    if (seen.has(feature.id)) return `${path} is of the same place as one before it`;
    seen.add(feature.id);
    for (const mention of feature.properties.mentions) {
      const { excerpt } = mention;
      if (
        excerpt.start > mention.start ||
        excerpt.end < mention.end ||
        excerpt.end > article.length
      ) {
        return `${path} has a mention that is not in its excerpt`;
      }
      const fault = take(mention, path);
      if (fault !== null) return fault;
    }
  }
  return yield* checkApart(taken);
}

/** Whether words are apart from each other. */
function* checkApart(taken: ReadonlyMap<number, number>): Generator<undefined, string | null> {
  yield;
  const starts = Float64Array.from(taken.keys()).sort();
  let before = 0;
  for (const [index, start] of starts.entries()) {
    if (index % WORDS_AT_ONCE === 0) yield;
    if (start < before) return `document has words at ${start} that overlap others`;
    before = taken.get(start) ?? start;
  }
  return null;
}

function isNamed({
  id,
  properties,
}: {
  id: string;
  properties: Pick<PlaceDescription['properties'], 'placeId'>;
}) {
  return id === placeUri(properties.placeId);
}
