/** Columns of a product that are worked on together: four vectors of four numbers. */
export const BLOCK = 16;

/** Numbers that are tallied together. */
export const TALLIED = 8;

/*
 * Rows that are multiplied are of whole steps, 16 bits each; their weights are the 8 bits that the file has, so
 * that sums are exact. What comes out is 32-bit floats.
 */

/** What the kernel does. All addresses are in bytes, into its memory; rows start at multiples of 16. */
export interface Loops {
  /**
   * To each of `rows` rows of `out` a row of floats, plus the product of a row of steps and a matrix, times the
   * column's scale. The row of steps is in `parts` parts of `width` numbers each, wherever they lie.
   * @param list a row: the address of the floats, and of each part; 32 bits each.
   * @param width a multiple of 4.
   * @param columns a multiple of BLOCK.
   */
  multiply(
    list: number,
    rows: number,
    parts: number,
    width: number,
    weights: number,
    scales: number,
    columns: number,
    out: number,
  ): void;
  /**
   * To each of `rows` rows of `out` the sum of `each` rows of floats.
   * @param list a row: the address of each of them; 32 bits each.
   * @param columns a multiple of BLOCK.
   */
  gather(list: number, rows: number, each: number, columns: number, out: number): void;
  /**
   * To each of `rows` rows of `out`, of TALLIED numbers of 16 bits, the sum of `each` rows of as many of 8 bits.
   * @param list a row: the address of each of them, any; 32 bits each.
   */
  tally(list: number, rows: number, each: number, out: number): void;
  /**
   * To each of `rows` rows of `out`, in steps: of `2 * width` floats the hyperbolic tangent of the first half times the
   * logistic function of the second, plus another row of steps.
   * @param list a row: the address of what is added; 32 bits each.
   * @param width a multiple of 4.
   * @param steps so many make 1.
   */
  gate(from: number, rows: number, width: number, list: number, steps: number, out: number): void;
}
