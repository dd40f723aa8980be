import type { PlaceId } from '../gazetteer/place-record.ts';
import type { MentionProperties } from '../geojson/places-document.ts';
import { useTexts } from '../texts/use-texts.ts';
import { excerptsOf } from './excerpts.ts';
import { MarkedText } from './marked-text.tsx';
import type { MentionRef } from './reading-order.ts';

interface ExcerptListProps {
  readonly placeId: PlaceId;
  readonly mentions: readonly MentionProperties[];
  /** Index of the selected mention, from 0. */
  readonly mention: number;
  /** The article's text, which the excerpts are of. */
  readonly text: string;
  readonly language: string;
  readonly onShow: (mention: MentionRef) => void;
  /** Where an excerpt can be read in full instead; null where the article is at hand. */
  readonly passageUrl: ((mention: MentionRef) => string) | null;
}

/** What the article says of a place, excerpt by excerpt. */
export function ExcerptList({
  placeId,
  mentions,
  mention,
  text,
  language,
  onShow,
  passageUrl,
}: ExcerptListProps) {
  const texts = useTexts();
  return (
    <ul>
      {excerptsOf(mentions).map((excerpt) => {
        const current = excerpt.mentions.find((named) => named.mention === mention);
        const shown = current ?? excerpt.mentions[0];
        return (
          <li key={excerpt.span.start} aria-current={current === undefined ? undefined : 'true'}>
            <blockquote lang={language} dir="auto">
              <MarkedText text={text} span={excerpt.span} marked={excerpt.mentions} />
            </blockquote>
            {shown !== undefined && passageUrl !== null && (
              <a
                className="place-card-show"
                href={passageUrl({ placeId, mention: shown.mention })}
                target="_blank"
                rel="noopener"
              >
                {texts.showInArticle}
              </a>
            )}
            {shown !== undefined && passageUrl === null && (
              <button
                type="button"
                className="place-card-show"
                onClick={() => onShow({ placeId, mention: shown.mention })}
              >
                {texts.showInArticle}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
