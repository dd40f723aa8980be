import { inflateSync } from 'node:zlib';
import { combined, type Matrix, UNCHANGED } from '../../src/editor/publish/picture/svg-path.ts';

/** A filled path of a page: its colour, 0 to 255 each, and the middle and size of its box in points from the page's upper left corner. */
export interface PdfFill {
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The filled paths of the only page of a PDF as Chromium writes it: its contents deflated, its colours RGB. What stands
 * in forms that a page places, as text does in fonts, is not among them.
 * @throws Error where the file has no such page.
 */
export function pdfFills(pdf: Buffer): readonly PdfFill[] {
  const text = pdf.toString('latin1');
  const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text);
  const reference = /\/Type\s*\/Page\b[^s][\s\S]*?\/Contents\s+(\d+)\s+0\s+R/.exec(text);
  if (box === null || reference === null) throw new Error('the PDF has no page');
  const begin = text.search(new RegExp(`(?:^|\\n)${reference[1]} 0 obj\\b`));
  const start = /stream\r?\n/.exec(text.slice(begin));
  if (begin < 0 || start === null) throw new Error('the page of the PDF has no contents');
  const from = begin + start.index + start[0].length;
  const bytes = pdf.subarray(from, text.indexOf('endstream', from));
  return fillsOf(inflateSync(bytes).toString('latin1'), Number(box[2]));
}

function fillsOf(contents: string, pageHeight: number): readonly PdfFill[] {
  const fills: PdfFill[] = [];
  const kept: { matrix: Matrix; colour: PdfFill['colour'] }[] = [];
  let matrix = UNCHANGED;
  let colour: PdfFill['colour'] = [0, 0, 0];
  let path: (readonly [number, number])[] = [];
  let numbers: number[] = [];
  const add = (...given: readonly number[]) => {
    const [a, b, c, d, e, f] = matrix;
    for (let at = 0; at + 1 < given.length; at += 2) {
      const [x = 0, y = 0] = given.slice(at);
      path.push([a * x + c * y + e, b * x + d * y + f]);
    }
  };
  const fill = () => {
    const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [south, north] = [Math.min(...ys), Math.max(...ys)];
    fills.push({
      colour,
      x: (west + east) / 2,
      y: pageHeight - (south + north) / 2,
      width: east - west,
      height: north - south,
    });
  };
  const operators: Readonly<Record<string, () => void>> = {
    q: () => kept.push({ matrix, colour }),
    Q: () => {
      ({ matrix, colour } = kept.pop() ?? { matrix, colour });
    },
    cm: () => {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
      // The operator cm (ISO 32000-1, 8.3.4).
      matrix = combined(matrix, [a, b, c, d, e, f]);
    },
    rg: () => {
      const [red = 0, green = 0, blue = 0] = numbers.map((part) => Math.round(255 * part));
      colour = [red, green, blue];
    },
    m: () => add(...numbers),
    l: () => add(...numbers),
    // Of a curve its end: a disc is told by its quarters.
    c: () => add(...numbers.slice(4)),
    v: () => add(...numbers.slice(2)),
    y: () => add(...numbers.slice(2)),
    re: () => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      add(x, y, x + width, y + height);
    },
    f: fill,
    'f*': fill,
    B: fill,
    'B*': fill,
  };
  const ends = new Set(['f', 'f*', 'B', 'B*', 'S', 's', 'n', 'b', 'b*']);
  // Strings are skipped: what is in them is no operator.
  for (const [token] of contents.matchAll(/\((?:\\.|[^\\)])*\)|<[^>]*>|[^\s[\]()<>]+/g)) {
    if (/^[-+.\d]+$/.test(token)) {
      numbers.push(Number(token));
      continue;
    }
    operators[token]?.();
    if (ends.has(token)) path = [];
    numbers = [];
  }
  return fills;
}
