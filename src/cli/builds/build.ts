import type { OnProgress } from '../progress.ts';

/** Something that is built from other files, whole or not at all, and built again where it is not as it was. */
export interface Build {
  /** Names its record, 'gazetteer'. */
  readonly name: string;
  /** What a person is told is built, 'Place index'. */
  readonly title: string;
  /** The files and folders that it makes, absolute; a folder is its own, and replaced whole. */
  readonly outputs: readonly string[];
  /** What has to be up to date before it is made. */
  readonly needs: readonly Build[];
  /**
   * Digest of all that it is made from: where it is another than it was, it is built anew.
   * @throws BuildError where it cannot be built from what is there.
   */
  readonly inputs: () => Promise<string>;
  /**
   * Makes it.
   * @param stagedAt where to write an output: a place beside its own, in which nothing lies yet.
   */
  readonly make: (stagedAt: (output: string) => string, onProgress: OnProgress) => Promise<void>;
}
