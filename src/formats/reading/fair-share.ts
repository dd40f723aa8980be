/**
 * The most that each of several may have, so that they have no more than `together`: what needs less leaves its rest to
 * the others (max-min fairness, as D. Bertsekas and R. Gallager, Data Networks, 1987, 6.5.2, share out a line).
 * @param needs what each would have, whole numbers.
 * @returns Infinity where all may have what they need.
 */
export function fairShare(needs: readonly number[], together: number): number {
  let rest = together;
  let left = needs.length;
  for (const need of needs.toSorted((a, b) => a - b)) {
    const share = Math.floor(rest / left);
    if (need > share) return share;
    rest -= need;
    left--;
  }
  return Number.POSITIVE_INFINITY;
}
