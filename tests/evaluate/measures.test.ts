import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/article/spans-in-order.ts';
import {
  countSpans,
  isAssertedWrong,
  placingScore,
  sameSpan,
  spanScore,
} from '../../src/evaluate/measures.ts';

const span = (start: number, end: number) => ({ start, end });

describe('spanScore', () => {
  it('counts a longer span as an overlap but not as exact', () => {
    const found = [span(0, 12), span(20, 25)];
    const wanted = [span(0, 5), span(20, 25), span(40, 44)];
    expect(spanScore([countSpans(found, wanted, sameSpan)])).toEqual({
      precision: 1 / 2,
      recall: 1 / 3,
      f1: 0.4,
    });
    expect(spanScore([countSpans(found, wanted, overlap)]).recall).toBeCloseTo(2 / 3);
  });

  it('lets two found spans share one wanted span without raising recall over 1', () => {
    const counts = countSpans([span(0, 3), span(4, 9)], [span(0, 9)], overlap);
    expect(spanScore([counts])).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('weighs articles by their spans', () => {
    const one = countSpans([span(0, 1)], [span(0, 1)], sameSpan);
    const three = countSpans([], [span(0, 1), span(2, 3), span(4, 5)], sameSpan);
    expect(spanScore([one, three]).recall).toBe(0.25);
  });

  it('does not count touching spans as overlapping', () => {
    expect(overlap(span(0, 3), span(3, 6))).toBe(false);
  });

  it('is 0, not NaN, where nothing was found and nothing wanted', () => {
    expect(spanScore([countSpans([], [], sameSpan)])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('placingScore', () => {
  it('counts 161 km as right, a metre more as wrong, and the unplaced as wrong', () => {
    const { accuracy, placed } = placingScore([
      { error: 161_000, confidence: 1 },
      { error: 161_001, confidence: 1 },
      { error: null, confidence: 0 },
    ]);
    expect(accuracy).toBeCloseTo(1 / 3);
    expect(placed).toBeCloseTo(2 / 3);
  });

  it('leaves the unplaced out of mean and median but not out of the log error', () => {
    const score = placingScore([
      { error: 0, confidence: 1 },
      { error: 10_000, confidence: 1 },
      { error: null, confidence: 0 },
    ]);
    expect(score.meanError).toBe(5_000);
    expect(score.medianError).toBe(5_000);
    expect(score.logErrorArea).toBeCloseTo((Math.log(11) / Math.log(20_039) + 1) / 3, 3);
  });

  it('has no calibration error where 3 of 4 said to be .75 sure are right', () => {
    const right = { error: 0, confidence: 0.75 };
    const wrong = { error: 1e6, confidence: 0.75 };
    expect(placingScore([right, right, right, wrong]).calibrationError).toBeCloseTo(0);
    expect(placingScore([wrong, wrong]).calibrationError).toBeCloseTo(0.75);
  });

  it('does not let an overconfident bin cancel an underconfident one', () => {
    const { calibrationError } = placingScore([
      { error: 0, confidence: 0.2 },
      { error: 1e6, confidence: 0.8 },
    ]);
    expect(calibrationError).toBeCloseTo(0.8);
  });

  it('is all zeros, not NaN, without toponyms', () => {
    expect(Object.values(placingScore([])).every((value) => value === 0)).toBe(true);
  });
});

describe('isAssertedWrong', () => {
  const far = { error: 200_000, confidence: 1 };

  it('is no name that is only near a wrong place, or unplaced', () => {
    expect(isAssertedWrong({ ...far, asserted: true })).toBe(true);
    expect(isAssertedWrong({ ...far, asserted: false })).toBe(false);
    expect(isAssertedWrong({ error: null, confidence: 0 })).toBe(false);
  });

  it('is a namesake over the border, however near', () => {
    const close = { error: 9_000, confidence: 1, asserted: true };
    expect(isAssertedWrong(close)).toBe(false);
    expect(isAssertedWrong({ ...close, abroad: true })).toBe(true);
    expect(placingScore([close, { ...close, abroad: true }]).assertedWrong).toBe(0.5);
  });
});
