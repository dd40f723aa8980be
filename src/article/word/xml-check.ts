import { SaxesParser } from 'saxes';
import { ArticleError } from '../article-error.ts';

/** Comments, instructions and the like beside the one element; the converter goes through all of them for each. */
export const MOST_BESIDE_ROOT = 100;
/** Of one element: the converter goes through all of them for each. An element of Word's has 40 at most. */
export const MOST_ATTRIBUTES = 1_000;
/** Of all parts together, some 300 bytes each. */
export const MOST_WORD_ATTRIBUTES = 500_000;
/** UTF-16 units of an instruction, whose blanks the converter goes through for each. */
export const LONGEST_INSTRUCTION = 1_000;

const TOO_MANY =
  'this Word document is made of more pieces than are read at once: cut it up, or copy its text';

/**
 * Refuses what the converter would take very long to read or to refuse: it reads XML that is not well-formed
 * to its end, in time that grows by the square of what stands beside the root.
 */
export class XmlCheck {
  #attributes = 0;

  /**
   * Reads a part's XML in linear time.
   * @throws ArticleError where it has too much of something; Error where it is not well-formed (XML 1.0,
   *   fifth edition), or has a document type, which parts may not have (ECMA-376 part 2, 8.2.4).
   */
  read(xml: string): void {
    let depth = 0;
    let beside = 0;
    let own = 0;
    const parser = new SaxesParser();
    const besideRoot = () => {
      if (depth === 0 && ++beside > MOST_BESIDE_ROOT) throw new ArticleError(TOO_MANY);
    };
    parser.on('doctype', () => {
      throw new Error('it has a document type');
    });
    parser.on('comment', besideRoot);
    parser.on('processinginstruction', ({ body }) => {
      if (body.length > LONGEST_INSTRUCTION) throw new ArticleError(TOO_MANY);
      besideRoot();
    });
    parser.on('opentagstart', () => {
      own = 0;
      depth++;
    });
    parser.on('attribute', () => {
      if (++own > MOST_ATTRIBUTES || ++this.#attributes > MOST_WORD_ATTRIBUTES) {
        throw new ArticleError(TOO_MANY);
      }
    });
    parser.on('closetag', () => {
      depth--;
    });
    parser.write(xml).close();
  }
}
