import { expect, test } from 'vitest';
import { texts } from '../../src/app/texts.ts';

test('a marker says its place, kind and number of mentions, and no more of a sure literal one', () => {
  expect(
    texts.markerName({
      fullName: 'Barrow-in-Furness, England',
      kind: 'town',
      mentions: 4,
      use: 'literal',
      certainty: 'sure',
    }),
  ).toBe('Barrow-in-Furness, England, town, 4 mentions');
});

test('a marker says in words what its drawing shows: an actor, uncertain, one mention', () => {
  expect(
    texts.markerName({
      fullName: 'Moscow, Russia',
      kind: 'capital city',
      mentions: 1,
      use: 'associative',
      certainty: 'uncertain',
    }),
  ).toBe('Moscow, Russia, capital city, 1 mention, named as an actor, uncertain');
});
