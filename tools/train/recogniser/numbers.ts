import { FLAG, FLAGS } from '../../../src/geoparser/recognise/model/gazetteer-flags.ts';
import { TAG, TAGS } from '../../../src/geoparser/recognise/model/tag-path.ts';
import { PLACEMENT, PLACEMENTS } from '../../../src/geoparser/recognise/model/token-features.ts';
import { USE_CLUES } from '../../../src/geoparser/recognise/model/use-clues.ts';
import { WEIGHTS_VERSION } from '../../../src/geoparser/recognise/model/weights-file.ts';
import {
  AFFIX_ROWS,
  PIECES,
  SHAPE,
  SHAPES,
  WORD_ROWS,
} from '../../../src/geoparser/recognise/model/word-form.ts';

/** The recogniser's own numbers that its training in Python needs as well; numbers.json has them. */
export const NUMBERS = {
  flag: FLAG,
  flags: FLAGS,
  pieceRows: AFFIX_ROWS + WORD_ROWS,
  pieces: PIECES,
  placement: PLACEMENT,
  placements: PLACEMENTS,
  shape: SHAPE,
  shapes: SHAPES,
  tag: TAG,
  tags: TAGS,
  useClues: USE_CLUES,
  weightsVersion: WEIGHTS_VERSION,
} as const;
