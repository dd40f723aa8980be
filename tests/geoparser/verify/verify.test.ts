import { beforeAll, describe, expect, it, test } from 'vitest';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import type { Forest } from '../../../src/geoparser/forest/forest.ts';
import { readProposals } from '../../../src/geoparser/geoparse.ts';
import type { ProposedMention } from '../../../src/geoparser/recognise/recognise.ts';
import type { ResolvedMention } from '../../../src/geoparser/resolve/resolved-mention.ts';
import { explainLeftOut, type LeftOut } from '../../../src/geoparser/verify/explain-left-out.ts';
import {
  PROPOSAL_FEATURES,
  PROPOSAL_WIDTH,
  proposalFeatures,
  type ReadProposal,
} from '../../../src/geoparser/verify/proposal-features.ts';
import type { Verifier } from '../../../src/geoparser/verify/verifier.ts';
import {
  readVerifier,
  VerifierError,
  writeVerifier,
} from '../../../src/geoparser/verify/verifier-file.ts';
import { verify } from '../../../src/geoparser/verify/verify.ts';
import type { ProposalExamples } from '../../../tools/train/verifier/examples.ts';
import { fitVerifier } from '../../../tools/train/verifier/fit-verifier.ts';
import { openBuiltGazetteer, openShippedModels } from '../open-built-models.ts';

/** Says yes (log odds `above`) where the feature is more than the cut, else no. */
function asking(feature: string, cut: number, above = 3): Verifier {
  const forest: Forest = {
    roots: Int32Array.of(0),
    feature: Int16Array.of(PROPOSAL_FEATURES.indexOf(feature), -1, -1),
    threshold: Float32Array.of(cut, 0, 0),
    left: Int32Array.of(1, 0, 0),
    value: Float32Array.of(0, -3, above),
  };
  return { forest };
}

function proposed(
  surface: string,
  start: number,
  standing: ProposedMention['standing'],
  probability = 0.5,
): ProposedMention {
  const end = start + surface.length;
  return { start, end, surface, use: 'literal', probability, standing };
}

function meaning(proposal: ProposedMention, confidence: number): ResolvedMention {
  return {
    ...proposal,
    confidence,
    outcome: 'placed',
    relation: null,
    isSaid: false,
    candidates: [],
  };
}

function read(proposal: ProposedMention, confidence = 0.5, demonym = false): ReadProposal {
  return { proposal, resolved: meaning(proposal, confidence), demonym };
}

const surfaces = (proposals: readonly ReadProposal[], verifier: Verifier) =>
  verify(proposals, verifier).map(({ surface }) => surface);

describe('verify', () => {
  it('drops what was found and could mean nothing that fits', () => {
    const proposals = [
      read(proposed('Lincoln', 0, 'found', 0.9), 0.1),
      read(proposed('Omaha', 20, 'found', 0.9), 0.9),
    ];
    expect(surfaces(proposals, asking('confidence', 0.5))).toEqual(['Omaha']);
  });

  it('keeps what was doubted and fits', () => {
    const proposals = [read(proposed('Omaha', 20, 'doubted', 0.2), 0.9)];
    expect(surfaces(proposals, asking('confidence', 0.5))).toEqual(['Omaha']);
  });

  it('gives the more probable of two that overlap, in reading order', () => {
    const proposals = [
      read(proposed('Paris', 30, 'found', 0.9)),
      read(proposed('York', 4, 'doubted', 0.3)),
      read(proposed('New York', 0, 'found', 0.6)),
    ];
    expect(surfaces(proposals, asking('logOdds', -5, 2))).toEqual(['New York', 'Paris']);
    const byWords = asking('words', 1.5, -1);
    byWords.forest.value[1] = 2;
    expect(surfaces(proposals, byWords)).toEqual(['York', 'Paris']);
  });

  it('does not argue with a list', () => {
    const proposals = [
      read(proposed('Lokoja', 0, 'listed', 0.96), 0.01),
      read(proposed('Lokoja (AFP', 0, 'found', 0.99), 0.9),
    ];
    expect(verify(proposals, asking('confidence', 0.5))).toMatchObject([
      { surface: 'Lokoja', probability: 0.96 },
    ]);
  });

  it('leaves words for peoples as they were found, whatever they would mean', () => {
    const proposals = [
      read(proposed('British', 0, 'found', 0.9), 0.1, true),
      read(proposed('Swiss', 20, 'doubted', 0.3), 0.9, true),
    ];
    expect(surfaces(proposals, asking('confidence', 0.5))).toEqual(['British']);
  });
});

describe('proposalFeatures', () => {
  const at = (name: string) => PROPOSAL_FEATURES.indexOf(name);

  it('tells a proposal of the best other one of the same words', () => {
    const proposals = [
      proposed('Omaha', 0, 'doubted', 0.2),
      proposed('Omaha', 20, 'found', 0.9),
      proposed('Tulsa', 40, 'found', 0.9),
    ];
    const rows = proposalFeatures(
      proposals.map((proposal) => ({ proposal, resolved: null, demonym: false })),
    );
    const of = (index: number, name: string) => rows[index * PROPOSAL_WIDTH + at(name)] ?? 0;
    expect(of(0, 'sameLogOdds')).toBeCloseTo(Math.log(0.9 / 0.1), 4);
    expect(of(1, 'sameLogOdds')).toBeCloseTo(Math.log(0.2 / 0.8), 4);
    expect(of(2, 'sameLogOdds')).toBeLessThan(-10);
    expect([of(0, 'same'), of(2, 'same')]).toEqual([2, 1]);
  });

  test('no feature is of where readers or publishers are', () => {
    expect(PROPOSAL_FEATURES.filter((name) => /^isUs$|outlet|american/.test(name))).toEqual([]);
  });
});

describe('the weights', () => {
  it('are read as they were written', () => {
    const verifier = asking('confidence', 0.25);
    expect(readVerifier(JSON.parse(JSON.stringify(writeVerifier(verifier))))).toEqual(verifier);
  });

  it('are refused where they are of other features or damaged', () => {
    const written = writeVerifier(asking('confidence', 0.25));
    expect(() => readVerifier({ ...written, features: 'logOdds' })).toThrow(VerifierError);
    expect(() => readVerifier({ features: written.features })).toThrow(/damaged/);
  });
});

describe('fitVerifier', () => {
  it('learns that what is doubted is a name where it fits, and what is found is none where it does not', () => {
    const rows = new Float32Array(400 * PROPOSAL_WIDTH);
    const annotated = Array.from({ length: 400 }, (_, index) => {
      const fits = index % 3 === 0;
      rows[index * PROPOSAL_WIDTH + PROPOSAL_FEATURES.indexOf('confidence')] = fits ? 0.9 : 0.2;
      rows[index * PROPOSAL_WIDTH + PROPOSAL_FEATURES.indexOf('logOdds')] = (index % 7) - 3;
      return fits;
    });
    const half = { rows, annotated, weight: 1 } satisfies ProposalExamples;
    const verifier = fitVerifier([half]);
    const proposals = [
      read(proposed('Omaha', 0, 'doubted', 0.2), 0.9),
      read(proposed('Lincoln', 20, 'found', 0.8), 0.2),
    ];
    expect(surfaces(proposals, verifier)).toEqual(['Omaha']);
  });
});

describe('the shipped models together', () => {
  let read: (text: string) => Promise<{ found: string[]; mentions: string[]; leftOut: LeftOut[] }>;
  beforeAll(async () => {
    const gazetteer = await openBuiltGazetteer();
    const models = await openShippedModels();
    read = async (text) => {
      const proposals = await readProposals(readPlainArticle(text), gazetteer, models);
      const mentions = verify(proposals, models.verifier);
      const firm = proposals.filter(({ proposal }) => proposal.standing !== 'doubted');
      return {
        found: firm.map(({ proposal }) => proposal.surface),
        mentions: mentions.map(({ surface }) => surface),
        leftOut: explainLeftOut(proposals, mentions, models.verifier),
      };
    };
  });

  it('take for a place what the recogniser doubts, where the places beside it say so', async () => {
    const { found, mentions } = await read(
      'NEWARK, Ohio — The city council met Monday. Heath and Granville sent their mayors. ' +
        'Lexington asked what the budget of the department would be, and Hudson answered.',
    );
    expect(found).not.toContain('Heath');
    expect(mentions).toContain('Heath');
  });

  it('and take for none what it found, where the only places of the name fit nothing', async () => {
    const { found, mentions, leftOut } = await read(
      'Police in Durham arrested Durham Roland, 23. Roland lives in Cary.',
    );
    expect(found).toContain('Roland');
    expect(mentions).not.toContain('Roland');
    const [roland] = leftOut.filter(({ surface }) => surface === 'Roland');
    expect(roland?.probability).toBeLessThan(0.3);
    expect(roland?.against[0]?.words).not.toBe('');
    expect(roland?.against[0]?.added).toBeLessThan(0);
  });
});
