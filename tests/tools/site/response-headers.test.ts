import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { EDITOR_KEYS } from '../../../src/editor/editor-address.ts';
import {
  EDITOR_FRAMING,
  headersFile,
  headersOf,
  policyOf,
  responseHeaders,
} from '../../../tools/site/response-headers.ts';

const RULES = responseHeaders('POLICY');
const docs = await readFile('docs/hosting.md', 'utf8');

/** The snippet of a host: the first of its kind. */
function snippet(kind: string): string {
  return new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1] ?? '';
}

/** All headers of the table with all their values. */
const ALL = RULES.flatMap(({ headers }) => Object.entries(headers));

describe('the table of headers', () => {
  test('gives no path a header twice: hosts join the two', () => {
    for (const path of ['', 'index.html', 'assets/a.js', 'articles/index.json', 'licences.txt']) {
      const names = RULES.filter(({ paths }) =>
        paths.some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : one === path)),
      ).flatMap(({ headers }) => Object.keys(headers));
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  test('has the policy for the page alone: a published page beside it has its own', () => {
    expect(headersOf('', RULES)).toMatchObject({ 'Content-Security-Policy': 'POLICY' });
    expect(headersOf('index.html', RULES)).toMatchObject({ 'Content-Security-Policy': 'POLICY' });
    for (const path of ['story.html', 'assets/a.js', 'licences.txt']) {
      expect(headersOf(path, RULES)).not.toHaveProperty('Content-Security-Policy');
      expect(headersOf(path, RULES)).toHaveProperty('X-Content-Type-Options', 'nosniff');
    }
  });

  test('does not forbid that a reader’s page is framed', () => {
    expect(JSON.stringify(RULES)).not.toMatch(/frame-ancestors|X-Frame-Options/i);
  });

  test('is written so that Netlify and Cloudflare Pages read it', () => {
    const file = headersFile(RULES);
    const lines = file.trimEnd().split('\n');
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeLessThanOrEqual(100);
    for (const line of lines) expect(line).toMatch(/^(?:|\/[\w./-]*\*?| {2}[\w-]+: \S.*)$/);
    expect(file).toContain('/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  });
});

describe('docs/hosting.md', () => {
  test.each([
    'nginx',
    'apache',
    'caddyfile',
  ])('the snippet for %s has every header of the table', (kind) => {
    const text = snippet(kind);
    for (const [name, value] of ALL) {
      expect(text, name).toContain(name);
      expect(text, name).toContain(`"${value}"`);
    }
    expect(text).toContain(`"POLICY; ${EDITOR_FRAMING}"`);
  });

  test.each([
    'nginx',
    'apache',
    'caddyfile',
  ])('the snippet for %s knows all of the editor’s addresses', (kind) => {
    expect(snippet(kind)).toContain(`(${EDITOR_KEYS.join('|')})(=|&|$)`);
  });

  test.each(['nginx', 'apache'])('the snippet for %s compresses text, and no map', (kind) => {
    const [list = ''] = /(?:gzip_types|DEFLATE) .*/.exec(snippet(kind)) ?? [];
    for (const type of ['text/css', 'application/json', 'application/geo+json', 'image/svg+xml']) {
      expect(list).toContain(type);
    }
    expect(list).not.toMatch(/application.(?:zip|octet-stream)/);
  });

  test('S3 and the table of what matters name the same values', () => {
    for (const [name, value] of ALL) {
      if (value === 'POLICY' || name === 'Cache-Control') continue;
      expect(docs).toContain(`\`${name}: ${value}\``);
      expect(docs).toContain(`| \`${name}\` | \`${value}\``);
    }
    for (const [name, value] of ALL) {
      if (name === 'Cache-Control') expect(docs).toContain(`--cache-control '${value}'`);
    }
  });
});

describe('a page’s policy', () => {
  test('is read from its meta, whose quotes are escaped', () => {
    const page =
      '<meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;; img-src data:">';
    expect(policyOf(page)).toBe("script-src 'self'; img-src data:");
    expect(() => policyOf('<meta charset="utf-8">')).toThrow('no Content-Security-Policy');
  });
});
