import { expect, test } from 'vitest';
import {
  DEEPEST_WORD_XML,
  MOST_WORD_NODES,
  XmlMeter,
} from '../../../src/article/word/xml-meter.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('as many nodes as are allowed are let pass, and one more is not', () => {
  const meter = new XmlMeter();
  expect(meter.add(bytes('<a></a>'.repeat(MOST_WORD_NODES)))).toBeUndefined();
  expect(meter.add(bytes('<a/>'))).toMatch(/more pieces/);
});

test('what is read in a second document counts too, its depth from the start', () => {
  const meter = new XmlMeter();
  for (const piece of ['<a>'.repeat(DEEPEST_WORD_XML), '<a>'.repeat(DEEPEST_WORD_XML)]) {
    meter.start();
    expect(meter.add(bytes(piece))).toBeUndefined();
  }
  expect(meter.add(bytes('<a>'))).toMatch(/nested/);
});

test('a tag that is cut in two between pieces counts once', () => {
  const meter = new XmlMeter();
  for (const byte of bytes('<a><b/></a>'.repeat(DEEPEST_WORD_XML + 1))) {
    expect(meter.add(Uint8Array.of(byte))).toBeUndefined();
  }
});

test('comments and instructions are no depth', () => {
  const text = '<!-- a --><?b c?>'.repeat(DEEPEST_WORD_XML + 1);
  expect(new XmlMeter().add(bytes(text))).toBeUndefined();
});
