import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { PlaceFeature } from '../geojson/places-document.ts';
import { useTexts } from '../texts/use-texts.ts';
import { certaintyOf } from './certainty.ts';
import { excerptsOf } from './excerpts.ts';
import type { MentionRef, Neighbours } from './reading-order.ts';
import { segmentSpan } from './segments.ts';

interface PlaceCardProps {
  readonly place: PlaceFeature;
  /** Index of the selected mention, from 0. */
  readonly mention: number;
  /** The article's text, which the excerpts are of. */
  readonly text: string;
  readonly language: string;
  readonly neighbours: Neighbours;
  /** The name of a place as it stands in the article at a mention. */
  readonly surfaceOf: (mention: MentionRef) => string;
  readonly onWalk: (mention: MentionRef) => void;
  readonly onShow: (mention: MentionRef) => void;
  readonly onClose: () => void;
}

/** What the popup says of a place: what it is, its excerpts, and the way on through the article. */
export function PlaceCard({
  place: { properties },
  mention,
  text,
  language,
  neighbours: { previous, next },
  surfaceOf,
  onWalk,
  onShow,
  onClose,
}: PlaceCardProps) {
  const texts = useTexts();
  const headingId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { placeId, name, fullName, kind, mentions, confidence, alternatives, use } = properties;
  const certainty = certaintyOf(confidence);
  const [alternative] = alternatives;
  const qualifier = fullName.startsWith(`${name}, `) ? fullName.slice(name.length) : '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mention is what brings another excerpt up
  useEffect(() => {
    const box = scroller.current;
    const current = box?.querySelector<HTMLElement>('[aria-current]');
    if (box === null || current === null || current === undefined) return;
    // What stands above the first excerpt belongs to it; a later one hides the line above it.
    box.scrollTop = current.previousElementSibling === null ? 0 : current.offsetTop + 1;
  }, [placeId, mention]);

  const walkByKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : null;
    if (target === null) return;
    event.preventDefault();
    onWalk(target);
  };

  return (
    <section
      className="place-card"
      role="dialog"
      aria-labelledby={headingId}
      tabIndex={-1}
      onKeyDown={walkByKey}
    >
      <header className="place-card-head">
        <h2 id={headingId}>
          {qualifier === '' ? fullName : name}
          {qualifier !== '' && <span className="place-card-where">{qualifier}</span>}
        </h2>
        <p className="place-card-kind">
          {texts.kind(kind)}
          <span aria-hidden="true"> · </span>
          <span className="place-card-count">{texts.mentionOf(mention + 1, mentions.length)}</span>
        </p>
        <button
          type="button"
          className="place-card-close"
          aria-label={texts.closePopup}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      </header>
      <div className="place-card-body" ref={scroller}>
        {use === 'associative' && <p className="place-card-note">{texts.onlyAssociative}</p>}
        {certainty !== 'sure' && (
          <p className="place-card-note">
            {texts[certainty]}{' '}
            {alternative !== undefined && texts.mayAlsoBe(alternative.fullName, alternative.kind)}
          </p>
        )}
        <ul lang={language}>
          {excerptsOf(mentions).map((excerpt) => {
            const current = excerpt.mentions.find((named) => named.mention === mention);
            const shown = current ?? excerpt.mentions[0];
            return (
              <li
                key={excerpt.span.start}
                aria-current={current === undefined ? undefined : 'true'}
              >
                <blockquote>
                  {segmentSpan(excerpt.span, excerpt.mentions).map((segment) => {
                    const words = text.slice(segment.start, segment.end);
                    if (segment.mention === null) return words;
                    return <mark key={segment.start}>{words}</mark>;
                  })}
                </blockquote>
                {shown !== undefined && (
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
      </div>
      {(previous !== null || next !== null) && (
        <nav className="place-card-walk" aria-label={texts.walk}>
          <WalkButton
            to={previous}
            label={texts.previousMention}
            name={previous === null ? '' : surfaceOf(previous)}
            direction="previous"
            onWalk={onWalk}
          />
          <WalkButton
            to={next}
            label={texts.nextMention}
            name={next === null ? '' : surfaceOf(next)}
            direction="next"
            onWalk={onWalk}
          />
        </nav>
      )}
    </section>
  );
}

interface WalkButtonProps {
  readonly to: MentionRef | null;
  readonly label: string;
  readonly name: string;
  readonly direction: 'previous' | 'next';
  readonly onWalk: (mention: MentionRef) => void;
}

/** Stays in the page at the walk's ends, so that the focus on it is not lost there. */
function WalkButton({ to, label, name, direction, onWalk }: WalkButtonProps) {
  return (
    <button
      type="button"
      className="place-card-step"
      data-direction={direction}
      aria-disabled={to === null}
      onClick={() => {
        if (to !== null) onWalk(to);
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={direction === 'previous' ? 'M10 3L5 8l5 5' : 'M6 3l5 5-5 5'} />
      </svg>
      <span>
        <span className="visually-hidden">{label} </span>
        {name}
      </span>
    </button>
  );
}
