import resolverWeights from '../../models/resolver.json' with { type: 'json' };
import verifierWeights from '../../models/verifier.json' with { type: 'json' };
import { type Recogniser, readRecogniser } from './recognise/model/recogniser.ts';
import type { Resolver } from './resolve/resolver.ts';
import { readResolver } from './resolve/resolver-file.ts';
import type { Verifier } from './verify/verifier.ts';
import { readVerifier } from './verify/verifier-file.ts';

/** What an article is geoparsed with, besides the place index; to be kept and used for any number of articles. */
export interface Models {
  /** Finds what may be a place's name. */
  readonly recogniser: Recogniser;
  /** Says which place a name means. */
  readonly resolver: Resolver;
  /** Says whether it is a place's name after all. */
  readonly verifier: Verifier;
}

/**
 * The three models that come with the program.
 * @param recogniser the bytes of models/recogniser.bin, which are too many to come with the code; the others do.
 * @throws RecogniserError where they are no weights, damaged or of another version
 */
export function readModels(recogniser: Uint8Array): Models {
  return {
    recogniser: readRecogniser(recogniser),
    resolver: builtInResolver(),
    verifier: readVerifier(verifierWeights),
  };
}

let resolver: Resolver | undefined;

/** The resolver that comes with the program, read when it is first asked for: all that names need which are given. */
export function builtInResolver(): Resolver {
  resolver ??= readResolver(resolverWeights);
  return resolver;
}
