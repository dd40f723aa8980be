import { readBlocks } from '../../article/html.ts';
import { exportDate } from './export-date.ts';
import { articleOfFields } from './fields.ts';
import type { SourceItem } from './source.ts';
import { checkedCount } from './stated-count.ts';

/** What ends an article, in the languages of Nexis Uni's interface. */
const END =
  /^(?:End of Document|Ende des Dokuments|Dokumentende|Fin du document|Fin del documento|Einde van (?:het )?document|Fine del documento|Fim do documento)$/i;
/** The cover's count: 'Documents (10)'. */
const STATED = /^(?:Documents?|Dokumente?|Documentos?|Documenten|Documenti)\s*\((\d{1,5})\)$/i;
const BODY = /^(?:Body|Text|Texte|Textkörper|Cuerpo|Hoofdtekst|Testo|Corpo(?: do texto)?|Corps)$/i;
/** What is told below a text, or above it, and is no part of it. */
const FACT =
  /^(Length|Länge|Longueur|Longitud|Lengte|Lunghezza|Comprimento|Byline|Autor|Auteur|Section|Rubrik|Rubrique|Sección|Load-Date|Highlight|Dateline|Language|Graphic|Classification|Publication-Type|Update|Links|Subject|Industry|Geographic|Person|Organization|Company|Copyright|Notes):\s*(.*)$/i;
const BELOW = /^(?:Load-Date:.*|Classification|Graphic|Links|Notes|Correction)$/i;
const RIGHTS = /^(?:Copyright|©|\(c\)) /i;
/** Lines above the text in which a headline, a paper and a day stand. */
const HEAD_LINES = 6;

/** Whether the text of a Word document is what Nexis Uni exports. */
export function isNexis(html: string): boolean {
  return readBlocks(html).some(({ text }) => END.test(text));
}

/** The articles of a Word document of Nexis Uni, checked against the count on its cover. */
export function* readNexis(html: string): Generator<SourceItem> {
  const lines = readBlocks(html).map(({ text }) => text);
  const stated = lines.map((line) => STATED.exec(line)?.[1]).find((count) => count !== undefined);
  yield* checkedCount(readArticles(lines), stated === undefined ? undefined : Number(stated));
}

function* readArticles(lines: readonly string[]): Generator<SourceItem> {
  let number = 0;
  let from = coverEnd(lines);
  for (let at = from; at < lines.length; at++) {
    if (!END.test(lines[at] ?? '')) continue;
    number++;
    yield readArticle(`article ${number}`, lines.slice(from, at));
    from = at + 1;
  }
  const rest = lines.slice(from).filter((line) => line.trim() !== '');
  if (number > 0 && rest.some((line) => BODY.test(line))) {
    yield { where: `article ${number + 1}`, fault: 'the file ends in the middle of it' };
  }
}

/** The cover lists the headlines; the first article begins with its own, some lines before the first body. */
function coverEnd(lines: readonly string[]): number {
  const body = lines.findIndex((line) => BODY.test(line));
  const cover = lines
    .slice(0, body)
    .findLastIndex(
      (line) =>
        STATED.test(line) ||
        /^(?:Narrowed by|Client\/Matter|Search Type|Search Terms|Content Type|Job Number|News$|.*Content Type:)/i.test(
          line,
        ),
    );
  return cover === -1 ? 0 : cover + 1;
}

function readArticle(where: string, lines: readonly string[]): SourceItem {
  const body = lines.findIndex((line) => BODY.test(line));
  const above = lines.slice(0, body === -1 ? HEAD_LINES : body);
  const head = above.filter((line) => !FACT.test(line) && !RIGHTS.test(line)).slice(0, HEAD_LINES);
  const day = head.findIndex((line) => exportDate(line) !== undefined);
  const below = lines.slice(body + 1);
  const end = below.findIndex((line, index) => index > 0 && BELOW.test(line));
  const text = below.slice(0, end === -1 ? below.length : end);
  if (body === -1) return { where, fault: 'there is no text in it: it has no line that says Body' };
  return articleOfFields(where, {
    title: head[0],
    text: text.join('\n\n'),
    date: day === -1 ? undefined : head[day],
    source: day > 1 ? head[day - 1] : head[1],
    author: factOf(above, /^(?:Byline|Autor|Auteur)$/i),
  });
}

function factOf(lines: readonly string[], name: RegExp): string | undefined {
  for (const line of lines) {
    const [, found = '', value = ''] = FACT.exec(line) ?? [];
    if (name.test(found) && value !== '') return value;
  }
  return undefined;
}
