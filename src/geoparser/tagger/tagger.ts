import type { Span } from '../../article/article.ts';
import type { Use } from '../geoparse-result.ts';
import { CLUES, MOST_CLUES, writeClues } from './clues.ts';
import type { GazetteerFlags } from './gazetteer-flags.ts';
import { Network } from './network.ts';
import { bestPath, lawful, TAG, TAGS } from './tag-path.ts';
import { type TokenFeatures, tokenFeatures } from './token-features.ts';
import type { Token } from './tokens.ts';
import { readTaggerWeights, type Table } from './weights-file.ts';
import { PIECES } from './word-form.ts';

/** A span of the text that names a place or, where `demonym`, its people or what is theirs. */
export interface TaggedSpan extends Span {
  readonly use: Use;
  readonly demonym: boolean;
  /** That all of the span and nothing more is such a name, 0 to 1. */
  readonly probability: number;
}

export interface Tagger {
  /**
   * The place names of a text, in order and apart; offsets are UTF-16, into `text`.
   * @param tokens `tokenise(text)`
   * @param flags `gazetteerFlags(text, tokens, gazetteer)`
   */
  tag(text: string, tokens: readonly Token[], flags: GazetteerFlags): readonly TaggedSpan[];
}

/** The longest run of tokens that is decoded at once: no name is longer. */
const LONGEST_RUN = 64;

/**
 * Makes a tagger of the bytes of models/recogniser.bin.
 * @throws TaggerWeightsError where they are no weights, damaged or of another version
 */
export function loadTagger(bytes: Uint8Array): Tagger {
  const weights = readTaggerWeights(bytes);
  const network = new Network(weights);
  const clues = byClue(weights.table('clues', TAGS, CLUES));
  const linear = weights.numbers('cluesBetween', TAGS * TAGS, 1);
  const transitions = lawful({
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
      addClues(scores.tags, features, clues);
      const tags = new Uint8Array(tokens.length);
      const probabilities = new Float32Array(tokens.length);
      const { active } = features;
      for (let start = 0; start < tokens.length; start++) {
        if (active[start] !== 1) continue;
        let end = start + 1;
        while (end < tokens.length && active[end] === 1 && end - start < LONGEST_RUN) end++;
        bestPath(scores.tags, start, end, transitions, tags, probabilities);
        start = end - 1;
      }
      return spansOf(tokens, tags, probabilities, scores.use);
    },
  };
}

/** The clues' weights, the tags of one clue side by side, as they are read. */
interface ClueWeights {
  readonly values: Int8Array;
  readonly scales: Float32Array;
}

function byClue({ values, scales }: Table): ClueWeights {
  const turned = new Int8Array(values.length);
  for (let tag = 0; tag < TAGS; tag++) {
    for (let clue = 0; clue < CLUES; clue++) {
      turned[clue * TAGS + tag] = values[tag * CLUES + clue] ?? 0;
    }
  }
  return { values: turned, scales };
}

/** Adds to every token's scores what its clues say. */
function addClues(scores: Float32Array, features: TokenFeatures, weights: ClueWeights): void {
  const pieces = new Int32Array(features.forms.length * PIECES);
  for (const [index, form] of features.forms.entries()) pieces.set(form.pieces, index * PIECES);
  const columns = {
    pieces,
    shape: Uint8Array.from(features.forms, ({ shape }) => shape),
    placement: features.placement,
    flags: features.flags,
  };
  const clues = new Int32Array(MOST_CLUES);
  const sums = new Int32Array(TAGS);
  for (let index = 0; index < features.active.length; index++) {
    if (features.active[index] !== 1) continue;
    sums.fill(0);
    const count = writeClues(columns, index, clues);
    for (let clue = 0; clue < count; clue++) {
      const from = (clues[clue] ?? 0) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) {
        sums[tag] = (sums[tag] ?? 0) + (weights.values[from + tag] ?? 0);
      }
    }
    for (let tag = 0; tag < TAGS; tag++) {
      const cell = index * TAGS + tag;
      scores[cell] = (scores[cell] ?? 0) + (sums[tag] ?? 0) * (weights.scales[tag] ?? 0);
    }
  }
}

function spansOf(
  tokens: readonly Token[],
  tags: Uint8Array,
  probabilities: Float32Array,
  use: Float32Array,
): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const tag = tags[first];
    if (tag !== TAG.place && tag !== TAG.demonym) continue;
    let last = first;
    let probability = probabilities[first] ?? 0;
    let associative = use[first] ?? 0;
    while (tags[last + 1] === tag + 1) {
      last++;
      probability = Math.min(probability, probabilities[last] ?? 0);
      associative += use[last] ?? 0;
    }
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    const demonym = tag === TAG.demonym;
    spans.push({
      start,
      end,
      use: demonym || associative > 0 ? 'associative' : 'literal',
      demonym,
      probability,
    });
    first = last;
  }
  return spans;
}
