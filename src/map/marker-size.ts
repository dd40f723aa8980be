const SMALLEST = 18;
const LARGEST = 40;
/** Added with each doubling of the mentions: sizes tell often from seldom, not 8 from 9. */
const STEP = 6;

const SMALLEST_CLUSTER = 24;
/** Added with each digit of the places: as wide as it takes to write them. */
const DIGIT = 4;

/** The width in CSS pixels of the marker of so many places drawn as one. */
export function clusterDiameter(places: number): number {
  return SMALLEST_CLUSTER + DIGIT * (String(places).length - 1);
}

/** The diameter in CSS pixels of the marker of a place named so many times. */
export function markerDiameter(mentions: number): number {
  const size = SMALLEST + STEP * Math.log2(Math.max(1, mentions));
  return Math.round(Math.min(LARGEST, size) / 2) * 2;
}
