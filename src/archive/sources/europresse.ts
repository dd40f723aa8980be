import { elementsOf, exportPage, lineOf, partsOf } from './export-page.ts';
import { articleOfFields } from './fields.ts';
import type { SourceFormat, SourceItem } from './source.ts';

const OLD_START = /<span class=["']DocPublicationName["']/gi;
const NEW_START = /<article\b/gi;
/** What stands below an article: who has the rights, its number, a certificate. */
const BELOW =
  /<b><i>\s*(?:©|&copy;|\(c\))|Num[ée]ro de document\s*:|Document number\s*:|<footer\b|<table\b[^>]*>\s*<tr>\s*<td align=["']center["']/i;
const NUMBER = /\b(?:news|pub)[·.]\d{8}[·.][\w·.]+/;

/** What Europresse (Eureka) saves as HTML: pages of before 2014, and those with article elements since. */
export const europresse: SourceFormat = {
  name: 'Europresse HTML',
  matches: ({ text }) =>
    /^\s*</.test(text) && /class=["'][^"']*(?:DocPublicationName|TitreArticleVisu)/i.test(text),
  async *read(input) {
    const page = await exportPage(input);
    const isNew = NEW_START.test(page);
    NEW_START.lastIndex = 0;
    for (const [index, part] of partsOf(page, isNew ? NEW_START : OLD_START).entries()) {
      yield readPart(`article ${index + 1}`, part, isNew);
    }
  },
};

function readPart(where: string, part: string, isNew: boolean): SourceItem {
  const body = elementsOf(part);
  const dates = [...body.querySelectorAll('.DocHeader')]
    .map(lineOf)
    .filter((line) => line !== undefined);
  const title = body.querySelector(
    '.titreArticle, .titreArticleVisu, .TitreArticleVisu, .rdp__articletitle',
  );
  const { html, author } = isNew ? newText(body) : oldText(part);
  return articleOfFields(where, {
    id: NUMBER.exec(part.replace(/<[^<>]*>/g, ' '))?.[0],
    title: lineOf(title),
    html,
    date: dates.join(' ').replace(/(?<!\s)\s*,\s*p\.\s.*$/, ''),
    source: lineOf(body.querySelector('.DocPublicationName'))?.replace(/,? (?:no|n°)\.? .*$/, ''),
    author,
  });
}

interface PartText {
  readonly html: string | undefined;
  readonly author: string | undefined;
}

function newText(body: HTMLElement): PartText {
  return {
    html: body.querySelector('.DocText, section')?.innerHTML,
    author: lineOf(body.querySelector('.docAuthors, .sm-margin-bottomNews')),
  };
}

/**
 * All between the title and what stands below: a title may hold elements of its own, so its end is not looked for by
 * name. Who wrote it stands on a line before the first empty paragraph.
 */
function oldText(part: string): PartText {
  const title = /<span class=["']TitreArticleVisu["']/i.exec(part)?.index ?? 0;
  const from = part.indexOf('<br><br>', title);
  const rest = part.slice(from === -1 ? title : from + '<br><br>'.length);
  const text = rest.slice(0, BELOW.exec(rest)?.index);
  const author = /^([^<]{2,200})<br>\s*<p><\/p>/i.exec(text);
  const html = text.slice(author?.[0].length ?? 0).replace(/<p><\/p>/gi, '<p>');
  return { html, author: author?.[1]?.trim() };
}
