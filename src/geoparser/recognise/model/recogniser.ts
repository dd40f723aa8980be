import type { Span } from '../../../article/article.ts';
import type { Use } from '../../geoparse-result.ts';
import { ClueScores } from '../model/clue-scores.ts';
import { CLUES, type ClueColumns } from '../model/clues.ts';
import type { GazetteerFlags } from '../model/gazetteer-flags.ts';
import { createKernel } from '../model/kernel/kernel.ts';
import { Network } from '../model/network.ts';
import {
  allowedTransitions,
  likelySpans,
  readPaths,
  spanProbability,
  TAG,
  TAGS,
  type TagPaths,
} from '../model/tag-path.ts';
import { type TokenFeatures, tokenFeatures } from '../model/token-features.ts';
import type { Token } from '../model/tokens.ts';
import {
  cluesOfUses,
  type TokenMention,
  type UseClues,
  type UseColumns,
} from '../model/use-clues.ts';
import { associativeOdds, readUseModel } from '../model/use-model.ts';
import { readRecogniserWeights } from '../model/weights-file.ts';
import { PIECES } from '../model/word-form.ts';
import { WordVectors } from '../model/word-vectors.ts';

/** A span of the text that names a place or, where `demonym`, its people or what is theirs. */
export interface TaggedSpan extends Span {
  readonly use: Use;
  readonly demonym: boolean;
  /** That all of the span and nothing more is such a name, as the model has it, 0 to 1. */
  readonly probability: number;
  /** The best reading of the text has another name there or none. */
  readonly doubted: boolean;
}

export interface Recogniser {
  /**
   * The place names of a text, in order and apart; between them those that the text's best reading
   * does not have though they are not improbable, which may overlap any. Offsets are UTF-16, into `text`.
   * @param tokens `tokenise(text)`
   * @param flags `gazetteerFlags(text, tokens, gazetteer)`
   */
  tag(text: string, tokens: readonly Token[], flags: GazetteerFlags): readonly TaggedSpan[];
}

/** A place less probable than this is not worth a second look. */
const LEAST_PROBABILITY = 0.04;

/** The longest run of tokens that is decoded at once: no name is longer. */
const LONGEST_RUN = 64;

/**
 * Makes a recogniser of the bytes of models/recogniser.bin.
 * @throws RecogniserError where they are no weights, damaged or of another version
 */
export function readRecogniser(bytes: Uint8Array): Recogniser {
  const weights = readRecogniserWeights(bytes);
  const vectors = new WordVectors(weights);
  const kernel = createKernel();
  const network = new Network(kernel, weights, vectors);
  const clueScores = new ClueScores(kernel, weights.table('clues', TAGS, CLUES));
  const useModel = readUseModel(weights);
  const linear = weights.numbers('cluesBetween', TAGS * TAGS, 1);
  const transitions = allowedTransitions({
    between: weights
      .numbers('between', TAGS * TAGS, 1)
      .map((value, link) => value + (linear[link] ?? 0)),
    first: weights.numbers('first', TAGS, 1),
    last: weights.numbers('last', TAGS, 1),
  });
  return {
    tag(text, tokens, flags) {
      const features = tokenFeatures(text, tokens, flags);
      const scores = network.run(features);
      const columns = columnsOf(features, vectors);
      clueScores.add(scores.tags, features.active, columns);
      const tags = new Uint8Array(tokens.length);
      const { active } = features;
      const found: Found[] = [];
      const doubted: Found[] = [];
      for (let start = 0; start < tokens.length; start++) {
        if (active[start] !== 1) continue;
        let end = start + 1;
        while (end < tokens.length && active[end] === 1 && end - start < LONGEST_RUN) end++;
        const paths = readPaths(scores.tags, start, end, transitions, tags);
        const here = foundIn(tags, paths);
        found.push(...here);
        doubted.push(...doubtedIn(paths, here));
        start = end - 1;
      }
      const seen = { ...columns, writeVector: vectorsOf(features, vectors) };
      const spanOf = (span: Found, clues: UseClues | undefined): TaggedSpan => {
        const odds = meanOf(scores.use, span) + (clues ? associativeOdds(useModel, clues) : 0);
        return {
          start: tokens[span.first]?.start ?? 0,
          end: tokens[span.last]?.end ?? 0,
          use: odds > 0 ? 'associative' : 'literal',
          demonym: span.demonym,
          probability: span.probability,
          doubted: span.doubted,
        };
      };
      const clues = cluesOfUses(seen, found);
      return [
        ...found.map((span, index) => spanOf(span, clues[index])),
        ...doubted.map((span) => spanOf(span, cluesOfUses(seen, [span])[0])),
      ].sort((a, b) => a.start - b.start || a.end - b.end);
    },
  };
}

function columnsOf({ forms, placement, flags }: TokenFeatures, vectors: WordVectors): ClueColumns {
  const pieces = new Int32Array(forms.length * PIECES);
  const shape = new Uint8Array(forms.length);
  const cluster = new Uint8Array(forms.length);
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index];
    if (form === undefined) continue;
    shape[index] = form.shape;
    cluster[index] = vectors.cluster(form);
    // Six numbers are copied sooner one by one than by `set`.
    for (let piece = 0; piece < PIECES; piece++) {
      pieces[index * PIECES + piece] = form.pieces[piece] ?? 0;
    }
  }
  return { pieces, shape, placement, flags, cluster };
}

function vectorsOf({ forms }: TokenFeatures, vectors: WordVectors): UseColumns['writeVector'] {
  return (at, ...where) => {
    const form = forms[at];
    if (form) vectors.writeVector(form, ...where);
  };
}

/** A span by its tokens, before it is known how it is used. */
interface Found extends TokenMention {
  readonly probability: number;
  readonly doubted: boolean;
}

/** The names of a run's best path. */
function foundIn(tags: Uint8Array, paths: TagPaths): Found[] {
  const found: Found[] = [];
  for (let first = paths.start; first < paths.end; first++) {
    const tag = tags[first];
    if (tag !== TAG.place && tag !== TAG.demonym) continue;
    let last = first;
    while (last + 1 < paths.end && tags[last + 1] === tag + 1) last++;
    const probability = spanProbability(paths, tag, first, last);
    found.push({ first, last, demonym: tag === TAG.demonym, probability, doubted: false });
    first = last;
  }
  return found;
}

/** The places of a run that are not in its best path. */
function doubtedIn(paths: TagPaths, found: readonly Found[]): Found[] {
  return likelySpans(paths, TAG.place, LEAST_PROBABILITY)
    .filter(({ first, last }) => !found.some((of) => of.first === first && of.last === last))
    .map((span) => ({ ...span, demonym: false, doubted: true }));
}

function meanOf(values: Float32Array, { first, last }: TokenMention): number {
  let sum = 0;
  for (let at = first; at <= last; at++) sum += values[at] ?? 0;
  return sum / (last - first + 1);
}
