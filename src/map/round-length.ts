const FIRST_DIGITS = [5, 2, 1];

/** The longest of 1, 2, 5, 10, 20, 50… that is no longer than a length above 0, in the same unit. */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  return power * (FIRST_DIGITS.find((digit) => digit * power <= longest) ?? 1);
}
