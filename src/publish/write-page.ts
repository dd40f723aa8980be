import { escapeMarkup } from '../formats/writing/escape-markup.ts';
import { directionOf } from '../reader/text-direction.ts';
import { type PageContent, serializeContent } from './page-content.ts';
import {
  BASEMAP_ELEMENT,
  CONTENT_ELEMENT,
  DETAIL_ELEMENT,
  NOTICES_ELEMENT,
} from './page-elements.ts';
import type { PageTemplate } from './page-template.ts';

/** What stands in the page until its script has run, as HTML. */
export interface StillPage {
  /** In stretches. */
  readonly article: Iterable<string>;
  /** In the map's place, where no script ever runs. */
  readonly places: string;
}

/** A description of a page is cut to so many UTF-16 units, as those who show it do. */
const DESCRIPTION_LENGTH = 200;

/**
 * One HTML file that is the whole reader's page of an article: it opens from a disk, asks no network
 * for anything, and runs no code but the template's. All that comes from the article is written as
 * text or as JSON in a script element that is data. It is given part by part: that of a long article is
 * never in memory as a whole.
 * @param detail the file that the content's `detail` tells of, in base64, in stretches.
 */
export function* writePage(
  template: PageTemplate,
  content: PageContent,
  still: StillPage,
  detail?: Iterable<string>,
): Generator<string> {
  const { title } = content;
  const { article } = content.mapped;
  const direction = directionOf(article.language) === 'rtl' ? ' dir="rtl"' : '';
  const description = descriptionOf(content);
  yield `<!doctype html>
<html lang="${escapeMarkup(article.language)}"${direction}${presentedBy(content)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(template.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#16181b" media="(prefers-color-scheme: dark)">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeMarkup(content.mapped.places.dateline.generator)}">
${metaTags(content, description)}
<title>${escapeMarkup(title)} · Dateline</title>
<link rel="icon" href="${escapeMarkup(template.icon)}">
<script>${template.beforePaint}</script>
<style>${template.style}</style>
</head>
<body>
<div id="root"><div class="page"><header class="site-header"><p class="wordmark">Dateline</p></header>\
<main id="article" class="article-side" tabindex="-1"><div class="view">`;
  yield* still.article;
  yield `</div></main>\
<section id="map" class="map-side"><div class="map-frame"><noscript>${still.places}</noscript></div></section>\
</div></div>
<script type="application/json" id="${CONTENT_ELEMENT}">`;
  yield serializeContent(content);
  yield `</script>
<script type="text/plain" id="${BASEMAP_ELEMENT}">${template.basemap}</script>
`;
  if (detail !== undefined) {
    yield `<script type="text/plain" id="${DETAIL_ELEMENT}">`;
    yield* detail;
    yield '</script>\n';
  }
  yield `<script type="text/plain" id="${NOTICES_ELEMENT}">${template.notices}</script>
<script type="module">${template.script}</script>
</body>
</html>
`;
}

/** What the style sheet is told of how the map is presented; its script reads the rest of that in the content. */
function presentedBy({ mapped: { places } }: PageContent): string {
  const { theme, unlabelled, noLegend, noInset } = places.dateline.presentation ?? {};
  return [
    ...(theme === undefined ? [] : [` data-theme="${theme}"`]),
    ...(unlabelled === true ? [' data-labels="none"'] : []),
    ...(noLegend === true ? [' data-legend="none"'] : []),
    ...(noInset === true ? [' data-inset="none"'] : []),
  ].join('');
}

function metaTags({ title, mapped: { article } }: PageContent, description: string) {
  const tags: [attribute: 'name' | 'property', key: string, value: string | null][] = [
    ['name', 'description', description],
    ['property', 'og:type', 'article'],
    ['property', 'og:title', title],
    ['property', 'og:description', description],
    ['property', 'og:locale', article.language.replaceAll('-', '_')],
    ['property', 'article:published_time', article.date],
    ['name', 'author', article.source],
  ];
  return tags
    .filter(([, , value]) => value !== null && value !== '')
    .map(([attribute, key, value]) => {
      return `<meta ${attribute}="${key}" content="${escapeMarkup(value ?? '')}">`;
    })
    .join('\n');
}

/** The beginning of the article's first paragraph that is no heading, to the end of a word. */
function descriptionOf({ mapped: { article } }: PageContent): string {
  const first = article.paragraphs.find(({ kind }) => kind === 'paragraph');
  if (first === undefined) return '';
  const words = article.text.slice(first.start, first.end).replace(/\s+/gu, ' ');
  if (words.length <= DESCRIPTION_LENGTH) return words;
  const cut = words.slice(0, DESCRIPTION_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : [...cut].slice(0, -1).join('')}…`;
}
