import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** 'sha256-' and the hex SHA-256 digest of the text as UTF-8; offsets hold for one digest only. */
export function textDigest(text: string): string {
  return `sha256-${bytesToHex(sha256(new TextEncoder().encode(text)))}`;
}
