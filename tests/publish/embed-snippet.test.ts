import { expect, test } from 'vitest';
import { embedScriptSnippet, embedSnippet } from '../../src/publish/embed-snippet.ts';

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

test('a frame keeps the shape that was chosen', () => {
  const snippet = embedSnippet('https://example.org/', 'T', { width: 4, height: 5 });
  expect(snippet).toContain('aspect-ratio: 4 / 5');
  expect(embedSnippet('https://example.org/', 'T')).not.toContain('aspect-ratio');
});

test('the script stands in the folder of the page, and is told which page and what it is called', () => {
  const snippet = embedScriptSnippet(' https://example.org/maps/a b.html?lang=ar ', '"><b>');
  expect(snippet).toBe(
    '<script async src="https://example.org/maps/dateline-embed.js" data-map="https://example.org/maps/a%20b.html?lang=ar" data-title="&quot;&gt;&lt;b&gt;" data-height="480"></script>',
  );
  expect(embedScriptSnippet('javascript:alert(1)', 'T')).toBeNull();
});

test('a title is text', () => {
  const snippet = embedSnippet('https://example.org/', '"><script>alert(1)</script>');
  expect(snippet).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
});
