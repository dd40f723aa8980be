import { describe, expect, test } from 'vitest';
import { fetchFault } from '../../src/cli/fetch-fault.ts';

/** What fetch throws: an error that says nothing, of one that says what. */
const failed = (name: string, code?: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('odd'), { name, code }) });

describe('why an address could not be read, in every Node', () => {
  test.each([
    ['HTTPParserError', 'HPE_INVALID_CHUNK_SIZE', /not what HTTP asks for/],
    ['HTTPParserError', undefined, /not what HTTP asks for/],
    ['HeadersOverflowError', 'UND_ERR_HEADERS_OVERFLOW', /not what HTTP asks for/],
    ['SocketError', 'UND_ERR_SOCKET', /connection broke before all had come/],
    ['Error', 'ENOTFOUND', /no server of that name/],
    ['Error', 'Z_DATA_ERROR', /cannot be unpacked/],
    ['Error', 'DEPTH_ZERO_SELF_SIGNED_CERT', /certificate does not hold/],
    ['BodyTimeoutError', 'UND_ERR_BODY_TIMEOUT', /took longer than 2 s/],
    ['Error', 'ECONNREFUSED', /cannot be reached/],
    ['constructor', '__proto__', /cannot be reached/],
  ])('%s, code %s', (name, code, words) => {
    expect(fetchFault(failed(name, code), 2000)).toMatch(words);
  });

  test.each([
    ['too many content-encodings in response: 50, maximum allowed is 5', /cannot be unpacked/],
    ['bad port', /that port is not the web’s/],
  ])('what has words only: %s', (message, words) => {
    const error = new TypeError('fetch failed', { cause: new Error(message) });
    expect(fetchFault(error, 2000)).toMatch(words);
  });

  test('causes that go round in a ring', () => {
    const error = new Error('a');
    error.cause = error;
    expect(fetchFault(error, 1000)).toMatch(/cannot be reached/);
  });
});
