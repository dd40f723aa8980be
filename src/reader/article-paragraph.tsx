import { memo, useContext } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { ElementScope } from '../interface/element-scope.ts';
import { nameElementId } from './element-ids.ts';
import { formatSelection } from './format-selection.ts';
import type { NamedSpan } from './named-span.ts';
import { PARAGRAPH_START } from './paragraph-in-view.ts';
import type { ParagraphPiece } from './paragraph-pieces.ts';
import { isSameMention, type MentionRef } from './reading-order.ts';
import { segmentSpan, tailLength } from './segments.ts';

interface ArticleParagraphProps extends Required<ParagraphPiece> {
  /** What each place is numbered in print. */
  readonly numbers: ReadonlyMap<PlaceId, number>;
  readonly onSelect: (mention: MentionRef) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  /** The selected mention, where it is one of these. */
  readonly selection: MentionRef | null;
  readonly text: string;
  readonly names: readonly NamedSpan[];
  /** Only so many of its names and of the stretches between them are there yet. */
  readonly most: number;
}

/** A paragraph of the article, or a piece of one, its names as links. */
export const ArticleParagraph = memo(function ArticleParagraph({
  text,
  start: paragraphStart,
  end: paragraphEnd,
  kind,
  goesOn,
  names,
  most,
  numbers,
  selection,
  onSelect,
  onLight,
}: ArticleParagraphProps) {
  const scope = useContext(ElementScope);
  const Element = kind === 'heading' ? 'h2' : 'p';
  const paragraph = { start: paragraphStart, end: paragraphEnd };
  const segments = segmentSpan(paragraph, names).slice(0, most);
  return (
    <Element
      dir="auto"
      data-goes-on={goesOn || undefined}
      {...{ [PARAGRAPH_START]: paragraph.start }}
    >
      {segments.map(({ start, end, mention }, index) => {
        if (mention === null) {
          const clinging = index === 0 ? 0 : tailLength(text, start, end);
          return text.slice(start + clinging, end);
        }
        const { placeId } = mention;
        const id = scope + nameElementId(mention);
        const next = segments[index + 1];
        const tail = next?.mention === null ? tailLength(text, next.start, next.end) : 0;
        return (
          <span key={start} className="name-with-tail">
            <a
              href={`#${scope === '' ? formatSelection(mention) : id}`}
              draggable={false}
              id={id}
              className="name"
              data-place={placeId}
              data-use={mention.use}
              data-outcome={mention.outcome}
              data-settled={mention.settled || undefined}
              data-number={numbers.get(placeId)}
              aria-current={
                selection !== null && isSameMention(mention, selection) ? 'location' : undefined
              }
              onClick={(event) => {
                // With a key held it opens where the browser opens links.
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                onSelect({ placeId, mention: mention.mention });
              }}
              onMouseEnter={() => onLight(placeId)}
              onMouseLeave={() => onLight(null)}
              onFocus={() => onLight(placeId)}
              onBlur={() => onLight(null)}
            >
              {text.slice(start, end)}
            </a>
            {text.slice(end, end + tail)}
          </span>
        );
      })}
    </Element>
  );
});
