import type { Article } from '../../article/article.ts';
import { isObject, type JsonObject } from '../../article/json-object.ts';
import { SpanSet } from '../../article/spans-in-order.ts';
import { LONGEST_LABEL } from '../../geojson/place-look.ts';
import { PlacesDocumentError } from '../../geojson/places-document-error.ts';
import { parsePlacesFile, readPlacesDocument } from '../../geojson/read-document.ts';
import { inReadingOrder } from '../../mapped-article/mapped-article.ts';
import { onlyXml } from '../writing/only-xml.ts';
import type { BroughtFile, BroughtPlace } from './brought-place.ts';
import { geometriesIn, labelIn } from './brought-shapes.ts';
import { importBrought } from './import-brought.ts';
import { type Imported, withArticle } from './imported.ts';
import { located } from './located.ts';
import { withoutMalformedFeatures } from './malformed-points.ts';
import { rearranged } from './rearranged.ts';
import { within, type XmlElement } from './xml-tree.ts';

const DOCUMENT = new Set(['document']);
const PLACE = new Set(['place']);
const SHAPE = new Set(['shape']);

/**
 * Reads a file of XML: what Dateline embedded in it as it was, else as another program's.
 * What was changed in another program holds: a place that was moved or called otherwise there is so here, one that
 * was deleted is gone, and one that was added is found in the article by its name.
 * @param elements of the places of `file`, in its order.
 * @throws PlacesDocumentError where it is malformed, or there is no article.
 */
export function readMarkup(
  root: XmlElement,
  file: BroughtFile,
  elements: readonly XmlElement[],
  article: Article | null,
): Imported {
  const head = own(root, DOCUMENT);
  if (head === undefined) return importBrought(file, article);
  const known = elements.map((element) => own(element, PLACE));
  const features = file.places.flatMap((place, index) => {
    const feature = known[index];
    return feature === undefined ? [] : [asInFile(feature, place)];
  });
  const drawn = elements.map((element) => own(element, SHAPE));
  const shapes = file.places.flatMap((place, index) => {
    const shape = drawn[index];
    return shape === undefined ? [] : [shapeInFile(shape, place)];
  });
  const given = new Set(elements);
  const placeless = [...within(root, new Set(['metadata']))]
    .filter((element) => !given.has(element))
    .flatMap((element) => [...within(element, PLACE)].map(embeddedIn));
  const whole = {
    type: 'FeatureCollection',
    dateline: shapes.length === 0 ? head : { ...head, shapes },
    features: [...features, ...placeless],
  };
  const { document, leftOut } = withoutMalformedFeatures(whole);
  const read = rearranged(withArticle(readPlacesDocument(document), article));
  const added = file.places.filter(
    (_, index) => known[index] === undefined && drawn[index] === undefined,
  );
  const mapped = { ...read, leftOut };
  return added.length === 0 ? mapped : withAdded(mapped, { ...file, places: added });
}

function own(element: XmlElement, names: ReadonlySet<string>): JsonObject | undefined {
  for (const found of within(element, names)) {
    if (found.prefix === 'dateline') return embeddedIn(found);
  }
  return undefined;
}

function embeddedIn({ text }: XmlElement): JsonObject {
  const value = parsePlacesFile(text);
  if (isObject(value)) return value;
  throw new PlacesDocumentError(
    'what Dateline wrote in this file is damaged: write the file again',
  );
}

/** A feature with the name and the point that its file shows. */
function asInFile(feature: JsonObject, { title, geometry }: BroughtPlace): JsonObject {
  const properties = isObject(feature['properties']) ? feature['properties'] : {};
  const before = located(feature['geometry']);
  const now = located(geometry);
  const isMoved =
    !('fault' in before) && !('fault' in now) && before.point.join() !== now.point.join();
  const isRenamed = title !== undefined && title !== shown(properties['fullName']);
  if (!isMoved && !isRenamed) return feature;
  return {
    ...feature,
    ...(isMoved && { geometry: { type: 'Point', coordinates: now.point } }),
    properties: {
      ...properties,
      ...(isMoved && { handPlaced: true }),
      ...(isRenamed && { fullName: title }),
    },
  };
}

/** A shape with the name and the course that its file shows. */
function shapeInFile(shape: JsonObject, { title = '', geometry }: BroughtPlace): JsonObject {
  const properties = isObject(shape['properties']) ? shape['properties'] : {};
  const before = shape['geometry'];
  const [now] = [...geometriesIn(geometry), ...labelIn(geometry)];
  const isOther =
    now !== undefined &&
    isObject(before) &&
    now.type === before['type'] &&
    JSON.stringify(now.coordinates) !== JSON.stringify(before['coordinates']);
  const isRenamed = title !== shown(properties['name']) && title.length <= LONGEST_LABEL;
  return {
    ...shape,
    ...(isOther && { geometry: now }),
    // A text that says nothing is none.
    ...(isRenamed && title !== '' && { properties: { ...properties, name: title } }),
  };
}

/** A name as it comes out of XML, which holds no control characters, and of which the ends are cut. */
function shown(name: unknown): string {
  return typeof name === 'string' ? onlyXml(name).replace(/\r\n?/g, '\n').trim() : '';
}

function withAdded(mapped: Imported, file: BroughtFile): Imported {
  const { article, mentions, info } = mapped;
  const taken = new SpanSet([...mentions.map(({ mention }) => mention), ...(info.notPlaces ?? [])]);
  try {
    const found = importBrought(file, article);
    const more = found.mentions.filter(({ mention }) => !taken.overlaps(mention));
    return {
      article,
      mentions: inReadingOrder([...mentions, ...more]),
      info,
      leftOut: [...mapped.leftOut, ...found.leftOut],
    };
  } catch (error) {
    if (!(error instanceof PlacesDocumentError)) throw error;
    // None of them can be used.
    return { ...mapped, leftOut: [...mapped.leftOut, error.message] };
  }
}
