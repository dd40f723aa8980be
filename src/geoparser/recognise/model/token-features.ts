import { FLAG, type GazetteerFlags } from './gazetteer-flags.ts';
import type { Token } from './tokens.ts';
import { SHAPE, type WordForm, wordForm } from './word-form.ts';

/** Where a token stands, as bits. Trained weights depend on the order. */
export const PLACEMENT = {
  sentenceStart: 1 << 0,
  paragraphStart: 1 << 1,
  /** No white space before it. */
  attached: 1 << 2,
  /** Among the first twelve tokens, where a dateline stands. */
  opening: 1 << 3,
  /** The line around it is in capitals. */
  capitalsLine: 1 << 4,
  /** Most words of the line around it are capitalised: a heading. */
  headingLine: 1 << 5,
  /** The article writes the word without a capital elsewhere. */
  lowerElsewhere: 1 << 6,
  /** The article writes it with a capital in the midst of a sentence. */
  capitalElsewhere: 1 << 7,
} as const;
export const PLACEMENTS = 8;

/** The model's view of a text: one entry a token in each array. */
export interface TokenFeatures {
  readonly forms: readonly WordForm[];
  readonly placement: Uint8Array;
  readonly flags: GazetteerFlags;
  /** Numbers the distinct cased words of the text from 1; 0 for the rest. */
  readonly group: Int32Array;
  readonly groups: number;
  /** 1 where a name may stand: nothing else is ever tagged. */
  readonly active: Uint8Array;
}

const OPENING = 12;
const GAP = 3;
const directions = new Set(
  'north south east west northern southern eastern western central upper lower northeast northwest southeast southwest northeastern northwestern southeastern southwestern mid'.split(
    ' ',
  ),
);

export function tokenFeatures(
  text: string,
  tokens: readonly Token[],
  flags: GazetteerFlags,
): TokenFeatures {
  const count = tokens.length;
  const forms = formsOf(tokens);
  const placement = new Uint8Array(count);
  const lower = new Set<string>();
  const capital = new Set<string>();
  const breaks = paragraphBreaks(text, tokens);
  for (let index = 0; index < count; index++) {
    const form = forms[index];
    const token = tokens[index];
    if (!form || !token) continue;
    let bits = 0;
    const before = forms[index - 1]?.shape;
    if (breaks[index] === 1) bits |= PLACEMENT.paragraphStart | PLACEMENT.sentenceStart;
    else if (
      before === SHAPE.fullStop ||
      before === SHAPE.sentenceMark ||
      ((before === SHAPE.quote || before === SHAPE.close) && endsSentence(forms, index - 2))
    )
      bits |= PLACEMENT.sentenceStart;
    else if (
      before === SHAPE.quote &&
      ((placement[index - 1] ?? 0) & PLACEMENT.sentenceStart) !== 0
    )
      bits |= PLACEMENT.sentenceStart;
    if (index > 0 && tokens[index - 1]?.end === token.start) bits |= PLACEMENT.attached;
    if (index < OPENING) bits |= PLACEMENT.opening;
    placement[index] = bits;
    if (form.shape === SHAPE.lower) lower.add(form.key);
    else if (form.cased && (bits & PLACEMENT.sentenceStart) === 0) capital.add(form.key);
  }
  markLines(forms, breaks, placement);
  const group = new Int32Array(count);
  const groupOf = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const form = forms[index];
    if (!form) continue;
    if (lower.has(form.key)) placement[index] = (placement[index] ?? 0) | PLACEMENT.lowerElsewhere;
    if (capital.has(form.key))
      placement[index] = (placement[index] ?? 0) | PLACEMENT.capitalElsewhere;
    if (!form.cased) continue;
    let number = groupOf.get(form.key);
    if (number === undefined) {
      number = groupOf.size + 1;
      groupOf.set(form.key, number);
    }
    group[index] = number;
  }
  return {
    forms,
    placement,
    flags,
    group,
    groups: groupOf.size,
    active: activeTokens(forms, flags, breaks),
  };
}

/** Forms of words met before: articles share most of their words, and a form never changes. */
const knownForms = new Map<string, WordForm>();
const KNOWN_FORMS = 16_384;

function formsOf(tokens: readonly Token[]): WordForm[] {
  return tokens.map(({ text }) => {
    let form = knownForms.get(text);
    if (!form) {
      form = wordForm(text);
      if (knownForms.size >= KNOWN_FORMS) knownForms.clear();
      knownForms.set(text, form);
    }
    return form;
  });
}

function endsSentence(forms: readonly WordForm[], index: number): boolean {
  const shape = forms[index]?.shape;
  return shape === SHAPE.fullStop || shape === SHAPE.sentenceMark;
}

/** 1 where a line of the text begins. */
function paragraphBreaks(text: string, tokens: readonly Token[]): Uint8Array {
  const breaks = new Uint8Array(tokens.length);
  let previousEnd = 0;
  for (const [index, token] of tokens.entries()) {
    if (index === 0) breaks[index] = 1;
    else if (token.start > previousEnd) {
      const newline = text.indexOf('\n', previousEnd);
      if (newline !== -1 && newline < token.start) breaks[index] = 1;
    }
    previousEnd = token.end;
  }
  return breaks;
}

function markLines(forms: readonly WordForm[], breaks: Uint8Array, placement: Uint8Array): void {
  let start = 0;
  while (start < forms.length) {
    let end = start + 1;
    while (end < forms.length && breaks[end] !== 1) end++;
    let words = 0;
    let capitals = 0;
    let capitalised = 0;
    for (let index = start; index < end; index++) {
      const form = forms[index];
      if (!form || form.key.length < 2) continue;
      if (form.shape === SHAPE.lower) {
        if (form.key.length > 3) words++;
      } else if (form.cased) {
        words++;
        capitalised++;
        if (form.shape === SHAPE.capitals) capitals++;
      }
    }
    let bits = 0;
    if (words > 2 && capitals * 10 > words * 7) bits |= PLACEMENT.capitalsLine;
    if (words > 2 && capitalised * 10 > words * 7) bits |= PLACEMENT.headingLine;
    if (bits !== 0) {
      for (let index = start; index < end; index++)
        placement[index] = (placement[index] ?? 0) | bits;
    }
    start = end;
  }
}

/**
 * A name is made of cased words, what joins two of them, the number after one and the direction
 * before one. In a text without capitals any word the gazetteer knows may be a name.
 */
function activeTokens(
  forms: readonly WordForm[],
  flags: GazetteerFlags,
  breaks: Uint8Array,
): Uint8Array {
  const active = new Uint8Array(forms.length);
  let previous = -GAP - 2;
  for (const [index, form] of forms.entries()) {
    const { shape } = form;
    if (
      breaks[index] === 1 ||
      shape === SHAPE.fullStop ||
      shape === SHAPE.sentenceMark ||
      shape === SHAPE.comma ||
      shape === SHAPE.quote ||
      shape === SHAPE.colon
    )
      previous = -GAP - 2;
    const digits = shape === SHAPE.number || shape === SHAPE.wordWithDigit;
    if (form.cased || shape === SHAPE.uncased) {
      active[index] = 1;
      if (index - previous <= GAP + 1) active.fill(1, previous + 1, index);
      previous = index;
      if (directions.has(forms[index - 1]?.key ?? '')) active[index - 1] = 1;
    } else if (shape === SHAPE.wordWithDigit || (digits && previous === index - 1)) {
      active[index] = 1;
    } else if (
      form.shape === SHAPE.lower &&
      ((flags[index] ?? 0) & (FLAG.first | FLAG.later | FLAG.demonym)) !== 0
    ) {
      active[index] = 1;
    }
  }
  return active;
}
