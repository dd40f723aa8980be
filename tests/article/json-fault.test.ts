import { expect, test } from 'vitest';
import { jsonFault, parseJsonAlike } from '../../src/article/json-fault.ts';

test.each([
  ['{"id":1,"text":"x"', 'it ends too early'],
  ['', 'it ends too early'],
  ['{"id":1 "text":"x"}', "',' or '}' is expected at character 9"],
  ['{"id" 1}', "':' is expected at character 7"],
  ['{"id":}', 'a value is expected at character 7'],
  ['{"id":1,}', 'a name in quotation marks is expected at character 9'],
  ['{id:1}', "a name in quotation marks or '}' is expected at character 2"],
  ['[1,]', 'a value is expected at character 4'],
  ['[,1]', "a value or ']' is expected at character 2"],
  ['[1}', "',' or ']' is expected at character 3"],
  ['{} {}', 'nothing more is expected at character 4'],
  ['[01]', "',' or ']' is expected at character 3"],
  ['[1.]', "',' or ']' is expected at character 3"],
  ['[+1]', "a value or ']' is expected at character 2"],
  ['[NaN]', "a value or ']' is expected at character 2"],
  ['["a\tb"]', 'a control character is in a string at character 4'],
  ['["a\\x"]', 'no such escape is known at character 4'],
  ['["\\u12g4"]', 'no such escape is known at character 3'],
  ['["abc', 'the string from character 2 on does not end'],
  ['["\u{1F600}" "]', "',' or ']' is expected at character 7"],
])('%j is no JSON: %s', (text, fault) => {
  expect(jsonFault(text)).toBe(fault);
  expect(() => parseJsonAlike(text)).toThrow(`not JSON (${fault})`);
});

/** Numbers that look like none, and are the same each time (Park and Miller 1988). */
function randomFrom(seed: number): (below: number) => number {
  let last = seed;
  return (below) => {
    last = (last * 48271) % 2147483647;
    return last % below;
  };
}

const WHOLE =
  '\uFEFF{"id":9007199254740993,"text":"It rained in \\u0041 \\"Leeds\\" é\u2028.","x":[1,-2.5e3,true,null,{"a":{}},[]],"y":""}';
const SIGNS = [
  ...['"', '{', '}', '[', ']', ',', ':', '\\', '\n', '\r', '\t', '\0', '\x7f', '\u2028', '\uFEFF'],
  ...['e', '-', '.', '0', 'nul', 'NaN', '😀', '\ud800', '+1', '0x1', '1e', "'", ' ', '\u00a0'],
];

test('of 20,000 mutated texts, those and no others have a fault that JSON.parse refuses', () => {
  const random = randomFrom(20250320);
  const wrong: string[] = [];
  let refused = 0;
  for (let count = 0; count < 20_000; count++) {
    let text = WHOLE;
    for (let left = random(3); left >= 0; left--) {
      const at = random(text.length + 1);
      const sign = random(4) === 0 ? '' : (SIGNS[random(SIGNS.length)] ?? '');
      text = text.slice(0, at) + sign + text.slice(at + (random(3) === 0 ? random(6) : 0));
      if (random(12) === 0) text = text.slice(0, random(text.length));
    }
    const isJson = parses(text);
    if (!isJson) refused += 1;
    if ((jsonFault(text) === undefined) !== isJson) wrong.push(text);
  }
  expect(wrong).toEqual([]);
  expect(refused).toBeGreaterThan(5_000);
});

function parses(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

test('a string of ten million characters has its fault found, at its end', () => {
  const text = `["${'a\\n'.repeat(3_300_000)}"`;
  expect(jsonFault(text)).toBe('it ends too early');
});
