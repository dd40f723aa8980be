import { expect, test } from 'vitest';
import { english } from '../../src/texts/english.ts';

test('a marker says its place, kind and number of mentions, and no more of a sure literal one', () => {
  expect(
    english.markerName({
      fullName: 'Barrow-in-Furness, England',
      kind: 'town',
      where: null,
      mentions: 4,
      use: 'literal',
      certainty: 'sure',
    }),
  ).toBe('Barrow-in-Furness, England, town, 4 mentions');
});

test('a marker says in words what its drawing shows: an actor, uncertain, one mention', () => {
  expect(
    english.markerName({
      fullName: 'Moscow, Russia',
      kind: 'capital city',
      where: null,
      mentions: 1,
      use: 'associative',
      certainty: 'uncertain',
    }),
  ).toBe('Moscow, Russia, capital city, 1 mention, a government, team or people, uncertain');
});
