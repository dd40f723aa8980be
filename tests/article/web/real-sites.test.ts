import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticleBytes } from '../../../src/article/read-bytes.ts';
import { openFile } from '../../../src/editor/reading/open-file.ts';

interface Expected {
  readonly title: string;
  readonly date: string | null;
  readonly source: string | null;
  readonly author?: string;
  /** All paragraphs, by how each begins; `by` before one that is a byline. */
  readonly paragraphs: readonly string[];
}

/** Pages built as those of real sites are, each with what has to be read of it and nothing else. */
const pages: Readonly<Record<string, Expected>> = {
  wire: {
    title: 'River floods streets of Kisangani',
    date: '2024-05-07',
    source: 'North Wire',
    author: 'Ada Okello, J. Mbeki',
    paragraphs: ['River floods', 'KISANGANI, May 7', 'Boats', 'The river had', 'Reporting by Ada'],
  },
  local: {
    title: 'Mill fire shuts road',
    date: null,
    source: null,
    author: 'Ruth Lane',
    paragraphs: [
      'Mill fire',
      'By Ruth Lane',
      'Smoke over',
      'A fire in',
      'Crews',
      'Nobody was hurt.',
    ],
  },
  wordpress: {
    title: 'A walk along the border',
    date: '2023-10-02',
    source: 'Slow Roads',
    author: 'Mina Rai',
    paragraphs: [
      'A walk',
      'by Mina',
      'The path',
      'Day two',
      'From Tap',
      'Suketar',
      'Lukla',
      'The bridge at',
    ],
  },
  blogger: {
    title: 'The last ferry',
    date: '2022-03-13',
    source: 'https://delta.example.com/2022/03/the-last-ferry.html',
    paragraphs: ['The last ferry', 'The last wooden', 'She was built', 'I shall miss her.'],
  },
  broadcaster: {
    title: 'Ferry runs aground off Mull',
    date: '2024-02-11',
    source: 'Isles News',
    author: 'Kirsty Skye',
    paragraphs: ['Ferry runs', 'Reporting from Oban', 'Passengers', 'A car ferry', 'The lifeboats'],
  },
  amp: {
    title: 'Copper mine to reopen',
    date: '2021-06-30',
    source: 'https://copper.example/news/2021-06-30/copper-mine-to-reopen',
    author: 'Luz Vera',
    paragraphs: ['Copper mine', 'By Luz Vera', 'The copper mine', 'Ore is to go'],
  },
  live: {
    title: 'Storm Ida: latest from the coast',
    date: '2024-09-01',
    source: null,
    paragraphs: [
      ...[
        'Storm Ida',
        'What we know',
        'Power fails',
        'The whole parish',
        'Levee holds',
        'The new levee',
      ],
      ...['Road shut', 'The highway', 'Shelter full', 'The shelter in'],
    ],
  },
  gallery: {
    title: 'Pictures of the week',
    date: null,
    source: null,
    paragraphs: [
      ...['Pictures', 'A fisherman mends his nets on the beach of Puri.', 'Monks sweep'],
      'Children on a swing in Gori, Georgia (left).',
    ],
  },
  encyclopaedia: {
    title: 'Battle of Aslan',
    date: null,
    source: null,
    paragraphs: [
      ...['Battle of', 'The Battle of', 'Course', 'The first column'],
      ...['Town', 'Held until', 'Göle', '2 May', 'Sarıkamış', '9 May'],
    ],
  },
  government: {
    title: 'Travel advice: road works on the coast',
    date: '2024-01-05',
    source: null,
    paragraphs: [
      ...['Travel advice', 'The road between', 'Use the road', 'Buses start', 'Night buses'],
      ...['Town', 'Leaves', 'Llanarth', '22:10'],
    ],
  },
  forum: {
    title: 'Best road over the pass?',
    date: null,
    source: null,
    paragraphs: ['Best road', 'We want to ride', 'Take the train'],
  },
  newsletter: {
    title: 'The Morning Boat',
    date: null,
    source: null,
    paragraphs: ['The Morning', 'Good morning', 'In Trieste', 'In short', 'Graz has', 'Maribor'],
  },
  teaser: {
    title: 'Who owns the desert?',
    date: '2024-08-20',
    source: 'The Ledger',
    author: 'Sam Cole',
    paragraphs: [
      'Who owns',
      'The wells south',
      'The numbers do',
      'A company registered in Valletta',
    ],
  },
  arabic: {
    title: 'أمطار غزيرة في صلالة',
    date: '2024-07-11',
    source: 'صوت الخليج',
    paragraphs: ['أمطار غزيرة', 'هطلت أمطار', 'وقالت الشرطة'],
  },
  german: {
    title: 'Deich bei Mühlberg hält',
    date: '2024-09-18',
    source: 'Elbkurier',
    author: 'Jana Klein',
    paragraphs: [
      'Deich bei',
      'Von Jana Klein',
      'Die Helfer',
      'Sandsäcke am Ufer in Belgern.',
      'In Riesa',
    ],
  },
};

describe.each(Object.entries(pages))('a page like those of sites of the kind: %s', (name, {
  paragraphs,
  ...facts
}) => {
  const bytes = readFileSync(new URL(`pages/${name}.html`, import.meta.url));

  test('its article is read, and nothing that stands around it', async () => {
    const article = await readArticleBytes(bytes, 'page.html');
    expect(article).toMatchObject(facts);
    const texts = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
    expect(texts.map((text, index) => text.slice(0, paragraphs[index]?.length))).toEqual(
      paragraphs,
    );
    const bylines = article.paragraphs.filter(({ kind }) => kind === 'byline');
    for (const { start, end } of bylines) {
      expect(article.text.slice(start, end)).toMatch(/^(?:by|von|reporting) /i);
      expect(
        article.sentences.some((sentence) => sentence.start >= start && sentence.end <= end),
      ).toBe(false);
    }
  });

  test('the editor reads the very same', async () => {
    const opened = await openFile(new File([bytes], 'page.html'));
    expect(opened).toMatchObject({ kind: 'article', article: await readArticleBytes(bytes, '') });
  });
});
