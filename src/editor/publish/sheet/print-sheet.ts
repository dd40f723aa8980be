import './print-sheet.css';
import type { Sheet, SheetPiece } from './lay-out-sheet.ts';

/** Has the browser print a sheet, on paper of whatever size is chosen there; nothing else of the page is on it. */
export function printSheet(sheet: Sheet): void {
  const page = document.createElement('div');
  page.className = 'sheet-print';
  const { documentElement: map } = new DOMParser().parseFromString(sheet.map, 'image/svg+xml');
  const article = element('article', '');
  article.lang = sheet.language;
  article.dir = sheet.direction;
  const header = element('header', '');
  header.append(element('h1', sheet.title), element('p', sheet.facts));
  const body = element('div', '');
  body.className = 'sheet-text';
  for (const { isHeading, pieces } of sheet.paragraphs) {
    const paragraph = element(isHeading ? 'h2' : 'p', '');
    paragraph.append(...pieces.flatMap(nodesOf));
    body.append(paragraph);
  }
  article.append(header, body);
  const places = document.createElement('ol');
  for (const { number, name } of sheet.places) {
    const item = element('li', name);
    item.dir = 'auto';
    item.prepend(element('b', String(number)), ' ');
    places.append(item);
  }
  page.append(document.importNode(map, true), article, places);
  const root = document.documentElement;
  document.body.append(page);
  root.dataset['printing'] = 'sheet';
  addEventListener(
    'afterprint',
    () => {
      page.remove();
      delete root.dataset['printing'];
    },
    { once: true },
  );
  print();
}

function nodesOf({ text, number }: SheetPiece): readonly (Node | string)[] {
  return number === null ? [text] : [text, element('sup', String(number))];
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
