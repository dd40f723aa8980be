import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { PlaceFeature } from '../geojson/places-document.ts';
import { useTexts } from '../texts/use-texts.ts';
import { articleNameOf, behindName } from './article-name.ts';
import { certaintyOf } from './certainty.ts';
import { ExcerptList } from './excerpt-list.tsx';
import type { MentionRef, Neighbours } from './reading-order.ts';
import { StepButton } from './step-button.tsx';
import { whereOf } from './where-of.ts';

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
  /** Where a passage can be read in full instead; null where the article is at hand. */
  readonly passageUrl: ((mention: MentionRef) => string) | null;
  readonly onClose: () => void;
  /** What else there is to say of the place. */
  readonly children?: ReactNode;
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
  passageUrl,
  onClose,
  children,
}: PlaceCardProps) {
  const texts = useTexts();
  const headingId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { placeId, kind, mentions, confidence, alternatives, use } = properties;
  const name = articleNameOf(properties);
  const fullName = texts.placeName(properties);
  const certainty = certaintyOf(confidence);
  const where = whereOf(properties, texts);
  const [alternative] = alternatives;
  const behind = behindName(name, fullName);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mention is what brings another excerpt up
  useEffect(() => {
    const box = scroller.current;
    const current = box?.querySelector<HTMLElement>('[aria-current]');
    if (box === null || current === null || current === undefined) return;
    // What stands above the first excerpt belongs to it; a later one hides the line above it.
    box.scrollTop = current.previousElementSibling === null ? 0 : current.offsetTop + 1;
  }, [placeId, mention]);

  const walkTo = (index: number) => onWalk({ placeId, mention: index });
  const walkByKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const mirrored = texts.direction === 'rtl';
    const targets: Readonly<Record<string, MentionRef | null>> = {
      [mirrored ? 'ArrowRight' : 'ArrowLeft']: previous,
      [mirrored ? 'ArrowLeft' : 'ArrowRight']: next,
      ArrowUp: mention > 0 ? { placeId, mention: mention - 1 } : null,
      ArrowDown: mention < mentions.length - 1 ? { placeId, mention: mention + 1 } : null,
    };
    const target = targets[event.key] ?? null;
    if (target === null) return;
    event.preventDefault();
    onWalk(target);
  };

  return (
    <section
      className="place-card"
      role="dialog"
      dir={texts.direction}
      aria-labelledby={headingId}
      tabIndex={-1}
      onKeyDown={walkByKey}
    >
      <header className="place-card-head">
        <h2 id={headingId}>
          <bdi>
            {name}
            {behind && <span className="place-card-where">{behind}</span>}
          </bdi>
        </h2>
        {behind === null && (
          <p className="place-card-index-name">
            <bdi>{fullName}</bdi>
          </p>
        )}
        <p className="place-card-kind">
          {where ?? texts.kind(kind)}
          {where === null && certainty !== 'sure' && ` · ${texts.certainty[certainty]}`}
          <span aria-hidden="true"> · </span>
          {mentions.length === 1 && texts.mentionOf(1, 1)}
          {mentions.length > 1 && (
            <span className="place-card-count">
              <StepButton
                direction="previous"
                label={texts.previousOfPlace}
                onStep={mention > 0 ? () => walkTo(mention - 1) : null}
              />
              {texts.mentionOf(mention + 1, mentions.length)}
              <StepButton
                direction="next"
                label={texts.nextOfPlace}
                onStep={mention < mentions.length - 1 ? () => walkTo(mention + 1) : null}
              />
            </span>
          )}
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
        {where === null && certainty !== 'sure' && (
          <p className="place-card-note">
            {texts[certainty]}{' '}
            {alternative !== undefined && texts.mayAlsoBe(alternative.fullName, alternative.kind)}
          </p>
        )}
        {children}
        <ExcerptList
          placeId={placeId}
          mentions={mentions}
          mention={mention}
          text={text}
          language={language}
          onShow={onShow}
          passageUrl={passageUrl}
        />
      </div>
      {(previous !== null || next !== null) && (
        <nav className="place-card-walk" aria-label={texts.walk}>
          <StepButton
            direction="previous"
            label={texts.previousMention}
            onStep={previous === null ? null : () => onWalk(previous)}
          >
            {previous === null ? '' : surfaceOf(previous)}
          </StepButton>
          <StepButton
            direction="next"
            label={texts.nextMention}
            onStep={next === null ? null : () => onWalk(next)}
          >
            {next === null ? '' : surfaceOf(next)}
          </StepButton>
        </nav>
      )}
    </section>
  );
}
