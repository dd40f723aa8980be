import type { Article } from '../../article/article.ts';
import { isObject } from '../../article/json-object.ts';
import { FreePoints } from '../../gazetteer/layers/free-points.ts';
import {
  type DrawnShape,
  MOST_CORNERS,
  MOST_CORNERS_TOGETHER,
  MOST_SHAPES,
  pathsOf,
} from '../../geojson/drawn-shape.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { ArticleMissingError, PlacesDocumentError } from '../../geojson/places-document-error.ts';
import type { BroughtFile, BroughtPlace } from './brought-place.ts';
import { drawable, shapesOf } from './brought-shapes.ts';
import { fairShare } from './fair-share.ts';
import { findNames, LONGEST_NAME } from './find-names.ts';
import type { Imported } from './imported.ts';
import { importedArticle, importedMention } from './imported-article.ts';
import { importedPlace } from './imported-place.ts';
import { located } from './located.ts';

/** Linked Places' words for how certain a point is, as probabilities. */
const CERTAINTIES: ReadonlyMap<unknown, number> = new Map([
  ['certain', 1],
  ['less-certain', 0.65],
  ['uncertain', 0.3],
]);

/** More lines and areas than these, without a colour and not named in the article, are a list to look names up in, and no drawing. */
const MOST_UNNAMED = 50;

/** UTF-16 units of what a file says of a place: a long paragraph. */
const LONGEST_NOTE = 2_000;

/** A place that can be taken, and the names by which the article may call it. */
interface Taken {
  readonly names: readonly string[];
  readonly place: PlaceDescription;
  readonly confidence: number;
  readonly note: string | undefined;
  /** What of it is not taken, as sentences. */
  readonly losses: readonly string[];
  /** The same where its line or area is drawn. */
  readonly loss: readonly string[];
  readonly isStyled: boolean;
  readonly brought: BroughtPlace;
}

/**
 * Finds the places of another program's file in the article by their names. They are taken as a person's decision:
 * whoever brings them wants them. What a file says of a place is the note of its first mention.
 * @throws PlacesDocumentError where there is no article, or nothing of the file is in it.
 */
export function importBrought(file: BroughtFile, article: Article | null): Imported {
  const { format } = file;
  if (article === null) {
    throw new ArticleMissingError(
      `this is ${format} of another program, without the text of an article. Give the article too, and its places are found in it by their names`,
    );
  }
  const leftOut = [...file.leftOut];
  const take = taker();
  const named: Taken[] = [];
  const drawnOf = new Map<BroughtPlace, ReturnType<typeof shapesOf>>();
  for (const brought of file.places) {
    const read: Omit<Taken, 'brought'> | Untakable =
      brought.isLabel === true ? { fault: 'it is a text' } : take(brought);
    if ('fault' in read) {
      const shapes = read.isTwice === true ? [] : shapesOf(brought, { isNamed: true });
      drawnOf.set(brought, shapes);
      if (shapes.length > 0) continue;
      const what = read.name === undefined ? brought.at : `${read.name} (${brought.at})`;
      leftOut.push(
        `${what} is left out: ${read.name === undefined ? faultOfUnnamed(brought, read.fault) : read.fault}`,
      );
    } else named.push({ ...read, brought });
  }
  const found = findNames(article, named).toSorted((a, b) => a.span.start - b.span.start);
  const mentioned = new Set<Taken>();
  const mentions = found.map(({ span, bearer }) => {
    const { place, confidence, note } = bearer;
    const isFirst = !mentioned.has(bearer);
    mentioned.add(bearer);
    return importedMention(article, span, place, { confidence, ...(isFirst && { note }) });
  });
  const unnamed = named.filter((one) => !mentioned.has(one) && !one.isStyled);
  const isList = unnamed.length > MOST_UNNAMED;
  for (const one of named) {
    const isPlace = mentioned.has(one);
    // What is there to be looked up has no colours; and what stands at a mark needs no name of its own.
    const shapes = isPlace && !one.isStyled ? [] : shapesOf(one.brought, { isNamed: !isPlace });
    drawnOf.set(one.brought, shapes);
    if (isPlace) leftOut.push(...(shapes.length > 0 ? one.loss : one.losses));
    else if (shapes.length === 0 || (isList && !one.isStyled)) {
      drawnOf.delete(one.brought);
      leftOut.push(`${one.names[0]} is left out: the article does not name it`);
    }
  }
  const drawn = file.places.flatMap((brought) => drawnOf.get(brought) ?? []);
  if (drawn.length > MOST_SHAPES) {
    leftOut.push(
      `${drawn.length - MOST_SHAPES} lines and areas are left out: a map has at most ${MOST_SHAPES} drawings`,
    );
  }
  const styled = [...mentioned].filter(({ isStyled }) => isStyled).length;
  if (styled > 0) {
    leftOut.push(
      `the colours and signs of ${styled === 1 ? 'one place' : `${styled} places`} are not taken: a map here has signs of its own`,
    );
  }
  if (mentions.length === 0 && drawn.length === 0) {
    const [first = 'it has no feature'] = leftOut;
    throw new PlacesDocumentError(
      `this is ${format} of another program, and none of its places can be used: ${first}`,
    );
  }
  const whole = drawn.slice(0, MOST_SHAPES);
  const corners = whole.map((shape) => pathsOf(shape).reduce((sum, path) => sum + path.length, 0));
  const share = fairShare(corners, MOST_CORNERS_TOGETHER);
  const most = Math.min(share, MOST_CORNERS);
  if (share < MOST_CORNERS) {
    leftOut.push(
      `lines and borders are drawn with the ${share} corners that tell most: those of a map have ${MOST_CORNERS_TOGETHER.toLocaleString('en')} together`,
    );
  }
  const shapes = whole
    .map((shape) => drawable(shape, most))
    .map(({ type, ...shape }, index): DrawnShape => ({ type, id: `drawn:${index + 1}`, ...shape }));
  // Lines have one path before and after.
  const holes = whole.flatMap(pathsOf).length - shapes.flatMap(pathsOf).length;
  if (holes > 0) {
    leftOut.push(
      `${holes} holes in areas are left out, the smallest of each: its holes have at most ${most.toLocaleString('en')} corners`,
    );
  }
  const imported = importedArticle(article, mentions, format);
  const drawings = shapes.length > 0 && { shapes };
  return { ...imported, info: { ...imported.info, ...drawings }, leftOut };
}

/** A line needs no name; where it is not drawn, something else is the matter with it. */
function faultOfUnnamed({ geometry }: BroughtPlace, fault: string): string {
  const where = located(geometry);
  const isShape = isObject(geometry) && !String(geometry['type']).endsWith('Point');
  return isShape && 'fault' in where ? where.fault : fault;
}

/** Takes places one after the other, each apart from those before. */
function taker(): (brought: BroughtPlace) => Omit<Taken, 'brought'> | Untakable {
  const points = new FreePoints();
  const taken = new Map<string, Omit<Taken, 'brought'>>();
  const known = new Map<string, string>();
  return (brought) => {
    const { title, kind, countryCode, isStyled = false } = brought;
    const all = [...brought.names, ...(title === undefined ? [] : [title])]
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (all.length === 0) return { fault: 'it has no name' };
    // A title may be as long as it likes; what the article is to have is a name.
    const names = [...new Set(all.filter(({ length }) => length <= LONGEST_NAME))];
    const [name] = names;
    if (name === undefined) return { fault: `its name is longer than ${LONGEST_NAME} letters` };
    const where = located(brought.geometry);
    if ('fault' in where) return { ...where, name };
    const called = title?.trim() || name;
    const facts = { kind, countryCode };
    const own = importedPlace(called, where.point, brought.uris ?? [], facts);
    const key = `${own.id} ${called}`;
    const same = taken.get(key);
    if (same !== undefined) return { fault: 'it stands in the file twice', name, isTwice: true };
    // Two that are called otherwise are two, whatever their addresses say of both.
    const isShared = known.has(own.id) && known.get(own.id) !== called;
    const isByPoint = own.properties.placeId.startsWith('geo:');
    const place =
      isByPoint || isShared ? importedPlace(called, points.take(where.point), [], facts) : own;
    known.set(own.id, called);
    const { text: note, loss } = noteOf(brought.description);
    const losses = [where.loss, loss].flatMap((each) =>
      each === undefined ? [] : [`${called} ${each}`],
    );
    const certainty = isObject(where.geometry) ? where.geometry['certainty'] : undefined;
    const read: Omit<Taken, 'brought'> = {
      names,
      place,
      confidence: CERTAINTIES.get(certainty) ?? 1,
      note,
      losses,
      loss: loss === undefined ? [] : [`${called} ${loss}`],
      isStyled,
    };
    taken.set(key, read);
    return read;
  };
}

/** A place that is left out, by its name where it has one. */
interface Untakable {
  readonly fault: string;
  readonly name?: string;
  readonly isTwice?: boolean;
}

function noteOf(description: string | undefined): { text: string | undefined; loss?: string } {
  const text = description?.trim() ?? '';
  if (text === '') return { text: undefined };
  if (text.length <= LONGEST_NOTE) return { text };
  const cut = text.slice(0, LONGEST_NOTE).replace(/[\uD800-\uDBFF]$/, '');
  return {
    text: `${cut}…`,
    loss: `keeps ${LONGEST_NOTE} characters of its description, which has ${text.length}`,
  };
}
