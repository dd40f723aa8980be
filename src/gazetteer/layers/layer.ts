import type { GazetteerVersion, NamesStarting, StartingPlace } from '../gazetteer.ts';
import type { Match } from '../place-record.ts';

/** Places that lie over an index: they are looked up beside its own. */
export interface Layer {
  /** What it was made from; `sources` are its credits. */
  readonly version: GazetteerVersion;
  /** Fetches what is needed to look these names up. */
  load(names: Iterable<string>): Promise<void>;
  /** Every record that the whole name may mean; a short form of a longer name finds none. */
  lookup(name: string): readonly Match[];
  /** The places of which a name begins with what was typed; fetches what that needs. */
  startingWith(typed: string): Promise<NamesStarting>;
  /** The places of which a later word of a name begins so, among the names that were read so far. */
  continuingWith(typed: string): readonly StartingPlace[];
}
