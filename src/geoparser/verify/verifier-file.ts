import * as v from 'valibot';
import { forestSchema, writtenForest } from '../forest/forest-file.ts';
import { PROPOSAL_FEATURES } from './proposal-features.ts';
import type { Verifier } from './verifier.ts';

const fileSchema = v.object({
  /** The features' names in their order: weights for others are refused. */
  features: v.string(),
  forest: forestSchema,
});

/** The weights are not ones this verifier can use. */
export class VerifierError extends Error {
  override readonly name = 'VerifierError';
}

/** Reads weights. @throws VerifierError where they are of another form or of other features. */
export function readVerifier(json: unknown): Verifier {
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new VerifierError(
      `The verifier's weights are damaged (${v.getDotPath(issue) ?? 'file'}: ${issue.message}). Train them again.`,
    );
  }
  if (parsed.output.features !== PROPOSAL_FEATURES.join(' ')) {
    throw new VerifierError(
      "The verifier's weights were learned for other features than the ones it has. Train them again.",
    );
  }
  return { forest: parsed.output.forest };
}

/** The same as plain numbers, rounded to what its file keeps. */
export function writeVerifier({ forest }: Verifier): v.InferInput<typeof fileSchema> {
  return { features: PROPOSAL_FEATURES.join(' '), forest: writtenForest(forest) };
}
