/** As XML writes numbers; Number() reads '0x10', too, which is some other thing. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A [longitude, latitude] as GeoJSON has it, of what a file writes: what is no number stays text, and is refused as such. */
export function writtenDegrees(parts: readonly string[]): readonly unknown[] {
  return parts.slice(0, 2).map((part) => (NUMBER.test(part.trim()) ? Number(part) : part));
}
