import { expect, test } from 'vitest';
import { unplaceAloneAbroad } from '../../../src/geoparser/resolve/alone-abroad.ts';
import type { ResolvedMention } from '../../../src/geoparser/resolve/resolved-mention.ts';

interface Meant {
  readonly surface: string;
  readonly country: string;
  readonly confidence?: number;
  readonly population?: number;
  readonly outcome?: ResolvedMention['outcome'];
  /** Of which town it is a reading; of its own where absent. */
  readonly of?: string;
  readonly match?: 'exact' | 'alternate';
}

function mention(
  {
    surface,
    country,
    confidence = 0.5,
    population = 900,
    outcome = 'placed',
    of = surface,
    match = 'exact',
  }: Meant,
  at: number,
): ResolvedMention {
  return {
    start: 20 * at,
    end: 20 * at + surface.length,
    surface,
    use: 'literal',
    confidence,
    outcome,
    relation: outcome === 'near' ? 'near' : null,
    isSaid: false,
    candidates: [
      {
        record: {
          id: `near:${of}`,
          name: of,
          point: [0, 0],
          featureClass: 'P',
          featureCode: 'PPL',
          countryCode: country,
          admin1Code: '',
          admin2Code: '',
          population,
        },
        match,
        features: new Float32Array(),
        score: 0,
      },
    ],
  };
}

const HOME: readonly Meant[] = ['Boulia', 'Longreach', 'Windorah', 'Innamincka'].map((surface) => ({
  surface,
  country: 'AU',
}));
const outcomes = (of: readonly Meant[]) =>
  unplaceAloneAbroad(of.map(mention)).map(({ surface, outcome }) => `${surface} ${outcome}`);

test('the one name of a country, little known and not surely meant, is unplaced, and what is near it too', () => {
  const abroad: readonly Meant[] = [
    { surface: 'Diamantina', country: 'BR' },
    { surface: 'Diamantina River', country: 'BR', outcome: 'near', of: 'Diamantina' },
  ];
  expect(outcomes([...HOME, ...abroad]).slice(4)).toEqual([
    'Diamantina unplaced',
    'Diamantina River unplaced',
  ]);
});

test('so is a great city by a name that is another’s', () => {
  const bonn: Meant = { surface: 'Boni', country: 'DE', population: 300_000, match: 'alternate' };
  expect(outcomes([...HOME, bonn]).at(-1)).toBe('Boni unplaced');
});

test.each<readonly [string, readonly Meant[]]>([
  ['surely meant', [{ surface: 'Diamantina', country: 'BR', confidence: 0.8 }]],
  ['a great city', [{ surface: 'Hamburg', country: 'DE', population: 1_800_000 }]],
  [
    'of a country that another name is of',
    [
      { surface: 'Diamantina', country: 'BR' },
      { surface: 'Uberaba', country: 'BR' },
    ],
  ],
])('it stays where it is %s', (_, abroad) => {
  expect(outcomes([...HOME, ...abroad])).not.toContain('Diamantina unplaced');
  expect(outcomes([...HOME, ...abroad])).not.toContain('Hamburg unplaced');
});

test('it stays where the article has no country of its own', () => {
  const world = ['FR', 'ES', 'IT'].map((country) => ({ surface: `Town of ${country}`, country }));
  expect(outcomes([...HOME, ...world, { surface: 'Diamantina', country: 'BR' }]).at(-1)).toBe(
    'Diamantina placed',
  );
});
