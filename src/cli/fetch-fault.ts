import { systemCode } from './command-error.ts';

/** The code, the name or the words of what stands in a failed request's causes, and what it means to a person. */
const WORDS: readonly (readonly [sign: RegExp, words: string])[] = [
  [
    /^(?:ENOTFOUND|EAI_AGAIN)$/,
    'there is no server of that name, or no connection. Check the address and the connection',
  ],
  [/^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)$/, 'the connection broke before all had come. Try again'],
  // From Node 24 on, an answer that cannot be parsed has a name and no code.
  [
    /^(?:HPE_|HTTPParserError$|UND_ERR_(?:HEADERS|RES))/,
    'the server’s answer is not what HTTP asks for',
  ],
  [
    /^Z_|^ERR_(?:BROTLI|ZLIB)|BROTLI|^too many content-encodings/,
    'what the server sent cannot be unpacked: it is damaged',
  ],
  // Of the Fetch Standard's list of ports of other services than the web's.
  [/^bad port$/, 'that port is not the web’s, and is not asked. Check the address'],
  [/CERT|^ERR_TLS|^ERR_SSL|SIGNATURE/, 'the server’s certificate does not hold'],
];

/** Why an address could not be asked for, or not read to its end, as the end of a sentence. */
export function fetchFault(error: unknown, patience: number): string {
  const causes = causesOf(error);
  if (causes.some(({ name }) => name === 'TimeoutError' || name.endsWith('TimeoutError'))) {
    return `the server took longer than ${patience / 1000} s`;
  }
  for (const sign of causes.flatMap((cause) => [
    systemCode(cause) ?? '',
    cause.name,
    cause.message,
  ])) {
    const words = WORDS.find(([pattern]) => pattern.test(sign))?.[1];
    if (words) return words;
  }
  return 'the server cannot be reached. Check the address and the connection';
}

function causesOf(error: unknown): readonly Error[] {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 10; cause = cause.cause) {
    causes.push(cause);
  }
  return causes;
}
