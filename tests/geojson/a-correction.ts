import { contextOf } from '../../src/article/quote.ts';
import { describePoint } from '../../src/geojson/place-description.ts';
import type {
  MentionProperties,
  PlaceDescription,
  PlacesDocument,
} from '../../src/geojson/places-document.ts';
import { writePlacesDocument } from '../../src/geojson/write-document.ts';
import type { Geoparse } from '../../src/geoparser/geoparse-result.ts';
import { arrangePlaces, placedMentions } from '../mapped-article/by-mention.ts';

/** The document of a geoparse whose nth mention (from 0, in reading order) a person changed. */
export function corrected(
  geoparse: Geoparse,
  nth: number,
  change: Partial<MentionProperties>,
  place?: PlaceDescription,
): PlacesDocument {
  const document = writePlacesDocument(geoparse, { generator: 'dateline 0.0.0' });
  const mentions = inReadingOrder(document).map((placed, index) =>
    index === nth
      ? {
          mention: {
            ...placed.mention,
            context: contextOf(geoparse.article.text, placed.mention),
            ...change,
          },
          place: place ?? placed.place,
        }
      : placed,
  );
  return { ...document, features: arrangePlaces(mentions) };
}

/** The document of a geoparse of whose nth mention (from 0) a person said that it names no place. */
export function withdrawn(geoparse: Geoparse, nth: number): PlacesDocument {
  const document = writePlacesDocument(geoparse, { generator: 'dateline 0.0.0' });
  const mentions = inReadingOrder(document);
  const gone = mentions[nth]?.mention;
  if (gone === undefined) throw new Error(`there is no mention ${nth}`);
  const { start, end, surface } = gone;
  const context = contextOf(geoparse.article.text, gone);
  return {
    ...document,
    dateline: { ...document.dateline, notPlaces: [{ start, end, surface, context }] },
    features: arrangePlaces(mentions.filter((_, index) => index !== nth)),
  };
}

/** Every kind of correction at once, on the mentions that the geoparse has. */
export function muchCorrected(geoparse: Geoparse): PlacesDocument {
  const document = writePlacesDocument(geoparse, { generator: 'dateline 0.0.0' });
  const { text } = geoparse.article;
  const [first, second, ...others] = inReadingOrder(document);
  const context = first && contextOf(text, first.mention);
  return {
    ...document,
    dateline: {
      ...document.dateline,
      ...(first &&
        context && {
          notPlaces: [
            {
              start: first.mention.start,
              end: first.mention.end,
              surface: first.mention.surface,
              context,
              note: '=the ship, "not" the town',
            },
          ],
          lost: [
            { surface: 'Oslo', context, place: null },
            {
              surface: 'Bergen',
              context,
              place: first.place,
              use: 'literal',
              byPerson: ['place'],
              verified: true,
            },
          ],
        }),
      ...(second && {
        categories: [
          { sign: 'sky-blue', name: '=Ports & "quays"' },
          { sign: 'orange', name: 'Empty' },
        ],
        looks: [
          {
            placeId: describePoint('The quay', [12.34567, -8.5]).properties.placeId,
            label: 'Quay',
            category: 'sky-blue',
            caption: '<b>Here</b> they landed.\nAt dawn.',
            link: 'https://example.org/quay?a=1&b=2',
            picture: {
              data: 'data:image/jpeg;base64,/9j/4AAQ',
              width: 4,
              height: 3,
              alternative: 'A quay at dawn',
              credit: '© A. Nyström',
            },
          },
        ],
      }),
    },
    features: arrangePlaces([
      ...(second
        ? [
            {
              mention: {
                ...second.mention,
                confidence: 1,
                byPerson: ['span', 'place', 'use'] as const,
                verified: true as const,
                note: 'the quay',
                context: contextOf(text, second.mention),
              },
              place: describePoint('The quay', [12.34567, -8.5]),
            },
          ]
        : []),
      ...others,
    ]),
  };
}

function inReadingOrder(document: PlacesDocument) {
  return placedMentions(document).toSorted((a, b) => a.mention.start - b.mention.start);
}
