import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { plainArticle } from '../../src/geoparser/plain-characters.ts';

const articleOf = (text: string) => readArticle(text, { format: 'text' });

describe('plainArticle', () => {
  it('is null for a text that is plain', () => {
    expect(plainArticle(articleOf('Police in Newcastle made arrests.'))).toBeNull();
  });

  it('reads hyphens and blanks of every kind as the keyboard’s, and nothing of what is not seen', () => {
    const plain = plainArticle(
      articleOf('Aid reached Port\u2011au\u2010Prince, New\u00A0York and New\u00ADcastle\u200B.'),
    );
    expect(plain?.article.text).toBe('Aid reached Port-au-Prince, New York and Newcastle.');
  });

  it('gives a name the span that it has in the text, with what is not seen inside and not around it', () => {
    const text = 'In \u200BRip\u00ADon\u200B today.';
    const plain = plainArticle(articleOf(text));
    const start = plain?.article.text.indexOf('Ripon') ?? -1;
    const own = plain?.toOwn({ start, end: start + 5 });
    expect(text.slice(own?.start, own?.end)).toBe('Rip\u00ADon');
  });

  it('finds the same span again from the text’s own', () => {
    const special = fc.constantFrom('\u00AD', '\u200B', '\u2011', '\u00A0', 'a', 'B', ' ', 'é');
    fc.assert(
      fc.property(
        fc.array(special, { minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (characters, a, b) => {
          const plain = plainArticle({
            ...articleOf('x'),
            text: characters.join(''),
            paragraphs: [],
            sentences: [],
          });
          if (plain === null) return;
          const { length } = plain.article.text;
          const [start = 0, end = 0] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y);
          if (start === end) return;
          const span = plain.toPlain(plain.toOwn({ start, end }));
          expect([span.start, span.end]).toEqual([start, end]);
        },
      ),
    );
  });
});
