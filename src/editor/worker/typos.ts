/**
 * How many typos make one text of the other: a letter left out, put in, or another one, or two that changed places
 * (optimal string alignment, a restricted Damerau-Levenshtein distance). Time grows with the shorter's length.
 * @param most more than these are not counted: one more is returned.
 */
export function typosOf(one: string, other: string, most: number): number {
  const tooMany = most + 1;
  if (Math.abs(one.length - other.length) > most) return tooMany;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      // Outside of this band there are more typos than are counted.
      if (Math.abs(row - at) > most) {
        now.push(tooMany);
        continue;
      }
      const isSame = one.charAt(row - 1) === other.charAt(at - 1);
      let typos = Math.min(
        (last[at] ?? tooMany) + 1,
        (now[at - 1] ?? tooMany) + 1,
        (last[at - 1] ?? tooMany) + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 &&
        at > 1 &&
        one.charAt(row - 1) === other.charAt(at - 2) &&
        one.charAt(row - 2) === other.charAt(at - 1);
      if (isSwapped) typos = Math.min(typos, (beforeLast[at - 2] ?? tooMany) + 1);
      now.push(typos);
      least = Math.min(least, typos);
    }
    if (least > most) return tooMany;
    [beforeLast, last] = [last, now];
  }
  return Math.min(last[other.length] ?? tooMany, tooMany);
}
