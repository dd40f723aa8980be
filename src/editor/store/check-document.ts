import * as v from 'valibot';
import { placeUri } from '../../gazetteer/place-id.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { featureSchema, placesSchema } from '../../geojson/places-schema.ts';
import { describeIssue, show } from '../../geojson/read-document.ts';

/** So many features are checked before others get their turn. */
const AT_ONCE = 20;

interface Quoted {
  readonly path: string;
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
  const quoted: Quoted[] = notPlaces.map((words, index) => ({
    ...words,
    path: `document.dateline.notPlaces[${index}]`,
  }));
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
      quoted.push({ ...mention, path });
    }
  }
  yield;
  return checkQuotes(quoted, text, article.length);
}

/** Words within the text, as it has them, and apart from each other. */
function checkQuotes(quoted: Quoted[], text: string | null, length: number): string | null {
  quoted.sort((a, b) => a.start - b.start);
  let before = 0;
  for (const { path, start, end, surface } of quoted) {
    if (end <= start || end > length)
      return `${path} has words from ${start} to ${end} of ${length}`;
    if (start < before) return `${path} has words that overlap others`;
    if (text !== null && text.slice(start, end) !== surface) {
      return `${path} has the words ${show(surface)}, and the article ${show(text.slice(start, end))} there`;
    }
    before = end;
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
