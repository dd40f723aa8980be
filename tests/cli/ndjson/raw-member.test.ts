import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawMember } from '../../../src/cli/ndjson/raw-member.ts';

describe('rawMember', () => {
  test.each([
    ['{"id":9007199254740993}', '9007199254740993'],
    ['{"id":-1.50E+400,"x":1}', '-1.50E+400'],
    [' { "x" : "\\"id\\":1" , "id" : "a\\\\" } ', '"a\\\\"'],
    ['{"x":{"id":1},"id":[ {"id":"]"} , "}" ],"y":[]}', '[ {"id":"]"} , "}" ]'],
    ['{"\\u0069\\u0064":null}', 'null'],
    ['{"id":1,"id":false}', 'false'],
    ['{"__proto__":{"id":1}}', undefined],
    ['{"x":"id"}', undefined],
    ['{}', undefined],
  ])('of %s is %s', (json, raw) => {
    expect(rawMember(json, 'id')).toBe(raw);
  });

  test('is what JSON.parse reads, whatever stands around it and however it is spaced', () => {
    const key = fc.oneof(fc.constantFrom('id', 'text', '__proto__', 'i"d', '{'), fc.string());
    const member = fc.tuple(key, fc.jsonValue(), fc.constantFrom('', ' ', '\t', '\r'));
    fc.assert(
      fc.property(fc.array(member), (members) => {
        const written = members.map(
          ([name, value, space]) =>
            `${space}${JSON.stringify(name)}${space}:${space}${JSON.stringify(value, null, space)}${space}`,
        );
        const json = `{${written.join(',')}}`.replaceAll('\n', '\r');
        const parsed = JSON.parse(json) as object;
        for (const [name] of members) {
          const raw = rawMember(json, name);
          const value = Object.getOwnPropertyDescriptor(parsed, name)?.value as unknown;
          expect(JSON.parse(raw ?? '')).toEqual(value);
        }
      }),
    );
  });
});
