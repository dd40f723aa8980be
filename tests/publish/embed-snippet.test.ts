import { expect, test } from 'vitest';
import { embedSnippet } from '../../src/publish/embed-snippet.ts';

const sourceOf = (snippet: string | null) => /src="([^"]*)"/.exec(snippet ?? '')?.[1];

test.each([
  ['https://example.org/map.html', 'https://example.org/map.html?embed'],
  [
    'https://example.org/?article=a&lang=de',
    'https://example.org/?embed&amp;article=a&amp;lang=de',
  ],
  ['https://example.org/map.html?embed', 'https://example.org/map.html?embed'],
  [' http://example.org/a b#place=geonames:1 ', 'http://example.org/a%20b?embed#place=geonames:1'],
])('%s is framed as %s', (address, source) => {
  expect(sourceOf(embedSnippet(address, 'T'))).toBe(source);
});

test.each([
  '',
  'example.org',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
])('%j is no address of the web', (address) => {
  expect(embedSnippet(address, 'T')).toBeNull();
});

test('a title is text', () => {
  const snippet = embedSnippet('https://example.org/', '"><script>alert(1)</script>');
  expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
});
