import { Parser } from 'htmlparser2';
import { type ArticleFacts, cleanFacts, oneLine } from '../article-facts.ts';
import { refuseDeeperHtml } from '../html.ts';
import { type LinkedArticle, readLinkedArticle } from './linked-data.ts';

/** What a page says of its article beside showing it. */
export interface PageHead {
  readonly facts: ArticleFacts;
  readonly linked: LinkedArticle;
  /** Whether the title is what the page says of itself, and not only a heading or the window's. */
  readonly isTitleSaid: boolean;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'];
const DATES = names(
  'article:published_time article.published og:published_time og:article:published_time datepublished date dc.date dc.date.issued dc.date.created dcterms.created dcterms.issued dcterms.date citation_publication_date citation_date parsely-pub-date pubdate publishdate publish-date publish_date publication_date sailthru.date cxenseparse:recs:publishtime',
);
const AUTHORS = names(
  'author byl dc.creator dcterms.creator parsely-author sailthru.author article:author citation_author',
);
const SOURCES = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name'];

/**
 * The facts of a page: its linked data before what its `meta` elements say (Open Graph, Dublin Core and the like),
 * before what it shows (`time` elements) and its address. One pass, whatever the page is.
 * @param address where it was found on the web; undefined where that is not known.
 * @throws ArticleError where elements are nested more than 1,000 deep.
 */
export function readPageHead(html: string, address: string | undefined): PageHead {
  const { metas, shown, linkedData, ...written } = collect(html);
  const first = (keys: readonly string[]) => keys.map((key) => metas.get(key)).find(Boolean);
  const heading = written.headings === 1 ? oneLine(written.heading) : undefined;
  const saved = /<!-- saved from url=\(\d{1,9}\)(https?:\S{1,2000}) -->/.exec(html.slice(0, 3_000));
  const canonical = written.canonical ?? metas.get('og:url') ?? saved?.[1];
  const shared = first(TITLES);
  const own = [canonical, address, shared, heading].filter((one) => one !== undefined);
  const linked = readLinkedArticle(linkedData, new Set(own));
  const source = oneLine(asText(linked.source)) ?? first(SOURCES);
  const title = [asText(linked.title), shared, heading, written.title]
    .map((one) => withoutSite(oneLine(one), source, heading))
    .find((one) => one !== undefined && one !== source);
  const dates = [linked.date, ...[...DATES].map((key) => metas.get(key)), ...shown];
  const date = [...dates, dateInAddress(canonical), dateInAddress(address)]
    .map((one) => cleanFacts({ date: one }).date)
    .find((one) => one !== undefined);
  const author = [asText(linked.author), ...[...AUTHORS].map((key) => metas.get(key))].find(
    (one) => one !== undefined && !/^https?:/i.test(one) && one !== source,
  );
  return {
    linked,
    isTitleSaid: title !== undefined && (linked.title ?? shared) !== undefined,
    facts: cleanFacts({
      title,
      date,
      author,
      source: source ?? (canonical && URL.canParse(canonical) ? canonical : undefined),
      language: written.language ?? linked.language ?? metas.get('og:locale')?.replace('_', '-'),
    }),
  };
}

/** A day that stands whole in an address, '/2024/03/09/…'; a year and a month are no day. */
export function dateInAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const day =
    /[/_-]((?:19|20)\d\d)([/_-])(\d\d)\2(\d\d)(?=[/_.-]|$)/.exec(address) ??
    /[/_-]((?:19|20)\d\d)()([01]\d)([0-3]\d)(?=[/_.-]|$)/.exec(address);
  if (day === null) return undefined;
  return cleanFacts({ date: `${day[1]}-${day[3]}-${day[4]}` }).date;
}

/** The title without the name of the site, which many pages add to it. */
function withoutSite(
  title: string | undefined,
  source: string | undefined,
  heading: string | undefined,
): string | undefined {
  if (title === undefined) return undefined;
  const isAdded = (rest: string) => /^\s*[|–—·:«»-]\s/u.test(rest) || /^\s[|–—·:-]/u.test(rest);
  for (const name of source === undefined ? [] : [source]) {
    if (title.toLowerCase().endsWith(name.toLowerCase())) {
      const rest = title.slice(0, -name.length).trimEnd();
      const bare = rest.replace(/(?<!\s)\s*[|–—·:«»-]$/u, '');
      if (bare !== rest && bare !== '') return bare;
    }
  }
  const holdsHeading =
    heading !== undefined && title.startsWith(heading) && isAdded(title.slice(heading.length));
  return holdsHeading ? heading : title;
}

/** Text that may be written with entities and marks, as templates do in linked data. */
function asText(written: string | undefined): string | undefined {
  if (written === undefined || !/[&<]/.test(written)) return written;
  let text = '';
  const parser = new Parser({ ontext: (piece) => (text += piece) });
  parser.end(written);
  return text;
}

interface Collected {
  readonly metas: ReadonlyMap<string, string>;
  /** Dates of the page's `time` elements and the like: those said to be of its publication first. */
  readonly shown: readonly string[];
  readonly linkedData: readonly string[];
  readonly title: string | undefined;
  readonly heading: string;
  readonly headings: number;
  readonly canonical: string | undefined;
  readonly language: string | undefined;
}

function collect(html: string): Collected {
  const metas = new Map<string, string>();
  const published: string[] = [];
  const times: string[] = [];
  const linkedData: string[] = [];
  let [depth, headings] = [0, 0];
  let [title, heading] = ['', ''];
  let canonical: string | undefined;
  let language: string | undefined;
  let reading: 'title' | 'h1' | 'data' | null = null;
  let endOfHead = false;
  const open = (name: string, attributes: Readonly<Record<string, string | undefined>>) => {
    const { content, href, itemprop = '', rel, lang } = attributes;
    if (name === 'html') language ??= lang;
    else if (name === 'body') endOfHead = true;
    else if (name === 'title' && !endOfHead && title === '') reading = 'title';
    else if (name === 'h1' && headings++ === 0) reading = 'h1';
    else if (name === 'script' && /^application\/ld\+json\b/i.test(attributes['type'] ?? '')) {
      reading = 'data';
      linkedData.push('');
    } else if (name === 'link' && rel?.toLowerCase() === 'canonical') {
      if (href !== undefined && /^https?:\/\//.test(href)) canonical ??= href;
    }
    const date = attributes['datetime'] ?? (name === 'abbr' ? attributes['title'] : content);
    const isPublished = /\bdatePublished\b/.test(itemprop) || attributes['pubdate'] !== undefined;
    if (date !== undefined && times.length + published.length < 100) {
      if (isPublished || /\bpublished\b/.test(attributes['class'] ?? '')) published.push(date);
      else if (name === 'time' && !/\bdateModified\b/.test(itemprop)) times.push(date);
    }
    if (name !== 'meta') return;
    const key = (attributes['property'] ?? attributes['name'] ?? '').toLowerCase();
    const value = oneLine(content);
    if (key !== '' && value !== undefined && !metas.has(key)) metas.set(key, value);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      refuseDeeperHtml(++depth);
      open(name, attributes);
    },
    ontext(text) {
      if (reading === 'title') title += text;
      else if (reading === 'h1') heading += text;
      else if (reading === 'data') linkedData.push((linkedData.pop() ?? '') + text);
    },
    onclosetag(name) {
      depth--;
      if (name === 'title' || name === 'script' || name === 'h1') reading = null;
    },
  });
  parser.end(html);
  return {
    ...{ metas, linkedData, heading, headings, canonical, language },
    shown: [...published, ...times],
    title: title === '' ? undefined : title,
  };
}
