/**
 * How many labels find room in the first view of ten articles (bench/articles), at five sizes of the
 * map: with Dateline's placement, and with labels on four sides of their marks alone, both on the
 * same marks in one run. Run: npx tsx bench/label-placement.ts (after npm run build:data).
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readArticle } from '../src/article/read-article.ts';
import { findPlaces } from '../src/cli/geoparse-file.ts';
import { frameOf, pointIn } from '../src/map/image/image-frame.ts';
import { labelBox, labelPosition } from '../src/map/label-positions.ts';
import { type Group, labelOf, pointOf, shapeOf } from '../src/map/map-item.ts';
import type { MapPlace } from '../src/map/map-place.ts';
import { layOutMarkers, type Mark } from '../src/map/marker-layout.ts';
import { clusterDiameter, markerDiameter } from '../src/map/marker-size.ts';
import { openingPlaces } from '../src/map/opening-places.ts';
import { levelOf, PlaceClusters } from '../src/map/place-clusters.ts';
import { boxAround, overlap, type ScreenBox } from '../src/map/screen-box.ts';
import { groupingRadius, placesAlone } from '../src/map/use-groups.ts';

const SIZES = [
  ['phone', 390, 388],
  ['frame', 360, 300],
  ['tablet', 820, 560],
  ['desktop', 768, 855],
  ['wide', 1100, 1035],
] as const;
/** About a letter's width of the marker's font, in CSS pixels: there is no canvas here. */
const LETTER = 7.3;
const ARTICLES = join(import.meta.dirname, 'articles');

interface Tally {
  labels: number;
  placed: number;
  led: number;
  overlapping: number;
}

const nothing = (): Tally => ({ labels: 0, placed: 0, led: 0, overlapping: 0 });

async function placesOf(file: string): Promise<readonly MapPlace[]> {
  const article = readArticle(await readFile(join(ARTICLES, file), 'utf8'), { format: 'text' });
  const { features } = await findPlaces(article);
  return features.flatMap(({ geometry, properties }): MapPlace[] =>
    geometry === null
      ? []
      : [
          {
            id: properties.placeId,
            name: properties.name,
            where: null,
            accessibleName: properties.fullName,
            point: geometry.coordinates,
            mentions: properties.mentions.length,
            use: properties.use,
            water: properties.featureClass === 'H',
            outline: properties.outline ?? null,
            closeZoom: 7,
          },
        ],
  );
}

function marksIn(places: readonly MapPlace[], width: number, height: number): readonly Mark[] {
  const opening = openingPlaces(places);
  const frame = frameOf(
    opening.map(({ point }) => point),
    { width, height, padding: 48, nearestZoom: 10 },
  );
  const alone = new Set(placesAlone(places, null));
  const others = places.filter((place) => !alone.has(place));
  const groups: readonly Group[] = [
    ...[...alone].map((place) => ({ kind: 'place', place }) as const),
    ...new PlaceClusters(others, groupingRadius(places)).groupsAt(levelOf(frame.zoom)),
  ];
  return groups.flatMap((group) => {
    const at = pointIn(frame, pointOf(group));
    const isSeen = at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height;
    const isArea = shapeOf(group) === 'area';
    const count = group.kind === 'cluster' ? group.places.length : group.place.mentions;
    return isSeen
      ? [
          {
            ...at,
            shape: isArea ? ('area' as const) : ('disc' as const),
            diameter: group.kind === 'cluster' ? clusterDiameter(count) : markerDiameter(count),
            labelWidth: Math.ceil(labelOf(group).length * LETTER) + (isArea ? 14 : 0),
            priority: group.kind === 'cluster' ? 0 : count,
          },
        ]
      : [];
  });
}

/** What a mark covers, and what its label does, with the line to it. */
interface Cover {
  readonly mark: ScreenBox;
  readonly label: readonly ScreenBox[];
}

/** How many labels touch another's mark or label. */
function overlaps(covers: readonly Cover[]): number {
  return covers.filter(({ label }, index) =>
    covers.some(
      (other, at) =>
        at !== index &&
        [other.mark, ...other.label].some((box) => label.some((own) => overlap(own, box))),
    ),
  ).length;
}

const markBox = ({ x, y }: Mark, diameter: number) => boxAround(x, y, diameter / 2, diameter / 2);

function ours(marks: readonly Mark[], tally: Tally): void {
  const layouts = layOutMarkers(marks, { world: Number.MAX_SAFE_INTEGER });
  tally.labels += marks.length;
  tally.placed += layouts.filter(({ label }) => label !== null).length;
  tally.led += layouts.filter(({ label }) => label?.led === true).length;
  tally.overlapping += overlaps(
    layouts.flatMap(({ diameter, covers, label }, index) => {
      const mark = marks[index];
      if (mark === undefined) return [];
      return [
        {
          mark: markBox(mark, diameter),
          label: label === null ? [] : covers.slice(mark.shape === 'disc' ? 1 : 0),
        },
      ];
    }),
  );
}

/** Labels on the first of four sides that is free, the most often named first. */
function fourSides(marks: readonly Mark[], tally: Tally): void {
  const discs = marks.map(({ x, y, shape, diameter }) =>
    shape === 'disc' ? [boxAround(x, y, diameter / 2, diameter / 2)] : [],
  );
  const taken: ScreenBox[] = discs.flat();
  const covers: Cover[] = [];
  for (const mark of [...marks].sort((a, b) => b.priority - a.priority)) {
    const labelled = { ...mark, labelHeight: mark.shape === 'area' ? 24 : 18 };
    const own = discs[marks.indexOf(mark)]?.[0];
    const box = Array.from({ length: mark.shape === 'area' ? 1 : 4 }, (_, index) =>
      labelBox(labelled, labelPosition(labelled, index)),
    ).find((side) => !taken.some((other) => other !== own && overlap(side, other)));
    tally.labels += 1;
    covers.push({
      mark: own ?? markBox(mark, 0),
      label: box === undefined ? [] : [box],
    });
    if (box === undefined) continue;
    tally.placed += 1;
    taken.push(box);
  }
  tally.overlapping += overlaps(covers);
}

const tallies = { ours: nothing(), 'four sides': nothing() };
for (const file of (await readdir(ARTICLES)).filter((name) => name.endsWith('.txt'))) {
  const places = await placesOf(file);
  for (const [, width, height] of SIZES) {
    const marks = marksIn(places, width, height);
    ours(marks, tallies.ours);
    fourSides(marks, tallies['four sides']);
  }
}
for (const [method, { labels, placed, led, overlapping }] of Object.entries(tallies)) {
  const share = (count: number) => `${((100 * count) / labels).toFixed(1)} %`;
  process.stdout.write(
    `${method.padEnd(10)}  ${labels} labels: ${share(placed)} placed, ${share(led)} on a line, ${overlapping} overlapping\n`,
  );
}
