import { expect, test } from 'vitest';
import { prerender } from '../../src/app/prerender.tsx';
import { PlacesDocumentError } from '../../src/geojson/places-document-error.ts';

const folder = '2025-01-02-a-test';

function filesOf(article: string, places: string | null = null) {
  return {
    list: JSON.stringify([{ folder, date: '2025-01-02', title: 'A <b>test</b>' }]),
    article: new TextEncoder().encode(article),
    places,
  };
}

test('an article is text on the page, whatever is written in it', () => {
  const hostile = 'He wrote </p></noscript><script>alert(1)</script> and "$&" and <img onerror=x>.';
  const { html } = prerender(folder, filesOf(hostile));
  expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  expect(html).toContain('$&amp;');
  expect(html).not.toMatch(/<script|<img/);
  expect(html.match(/<\/noscript>/g)).toHaveLength(1);
});

test('an article without a headline of its own has that of the list, as text', () => {
  const { title, html } = prerender(folder, filesOf('Snow fell on the hills.'));
  expect(title).toBe('A <b>test</b> · Dateline');
  expect(html).toContain('>A &lt;b>test&lt;/b></h1>');
});

test('an article whose places are not there yet reads on, and says so', () => {
  const { html } = prerender(folder, filesOf('Snow fell on the hills.'));
  expect(html).toContain('Snow fell on the hills.');
  expect(html).toContain('could not be loaded');
});

test('places that are none are refused, not published', () => {
  expect(() => prerender(folder, filesOf('Snow fell.', '{"type":"Point"}'))).toThrow(
    PlacesDocumentError,
  );
});

test('what the script takes over is as whole after its way through JSON', () => {
  const { story } = prerender(folder, filesOf('Snow fell on the hills.'));
  expect(JSON.parse(JSON.stringify(story))).toStrictEqual(story);
  expect(story.article).toMatchObject({ ok: true, value: { text: 'Snow fell on the hills.' } });
});
