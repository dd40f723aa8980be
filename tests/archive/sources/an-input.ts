import { readSource } from '../../../src/archive/sources/read-source.ts';
import { isFound, type SourceInput, type SourceItem } from '../../../src/archive/sources/source.ts';

/** A file in memory, whose bytes come in pieces. */
export function anInput(name: string, content: string | Uint8Array, piece = 1_000): SourceInput {
  const all = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    size: all.length,
    async *bytes() {
      for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
    },
    read: async (offset, length) => all.subarray(offset, offset + length),
  };
}

/** All that is read of a file. */
export async function readAll(
  name: string,
  content: string | Uint8Array,
  piece?: number,
): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readSource(anInput(name, content, piece))) items.push(item);
  return items;
}

/** What is read, shortly: of an article what is known and its paragraphs; else what is said of it. */
export function told(items: readonly SourceItem[]) {
  return items.map((item) => {
    if (!isFound(item)) return item;
    const { article, where, ...known } = item;
    const { text, title, date, source, author, language, paragraphs } = article;
    return {
      where,
      ...known,
      ...{ title, date, source, language },
      ...(author !== undefined && { author }),
      paragraphs: paragraphs.map(({ start, end }) => text.slice(start, end)),
    };
  });
}
