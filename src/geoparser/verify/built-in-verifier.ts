import type { Verifier } from './verifier.ts';
import { readVerifier } from './verifier-file.ts';
import weights from './weights.json' with { type: 'json' };

let verifier: Verifier | undefined;

/** The weights that come with the program, read when they are first asked for. */
export function builtInVerifier(): Verifier {
  verifier ??= readVerifier(weights);
  return verifier;
}
