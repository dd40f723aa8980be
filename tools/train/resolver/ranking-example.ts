/** One name of one article as the learners see it: its options' features and what they should get. */
export interface RankingExample {
  /** `WIDTH` numbers an option, row after row. */
  readonly rows: Float32Array;
  /** The share each option should have; sums to 1. */
  readonly target: Float64Array;
  /** How much the example counts. */
  readonly weight: number;
}
