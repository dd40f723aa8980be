import { type ReactNode, useMemo } from 'react';
import type { Span } from '../../article/article.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { mentionsInScope, respansInScope, type Scope } from '../../mapped-article/edits/scope.ts';
import type { PlacedMention } from '../../mapped-article/mapped-article.ts';
import { useMedia } from '../../page/use-media.ts';
import type { Editing } from '../edits/use-edits.ts';
import { PlaceLooks } from '../looks/place-looks.tsx';
import { NoteForm } from './note-form.tsx';
import { PlaceOffer } from './place-offer.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import { correctTexts as texts } from './texts.ts';
import { UseChoice } from './use-choice.tsx';
import { WordStepButtons } from './word-step-buttons.tsx';

interface MentionControlsProps {
  readonly editing: Editing;
  readonly placed: PlacedMention;
  readonly scope: Scope;
  readonly remembered: readonly PlaceDescription[];
  readonly onScope: (scope: Scope) => void;
  readonly onForget: (place: PlaceDescription) => void;
  /** The words are others now. */
  readonly onRespan: (span: Span) => void;
  /** Stands between what is asked most and the rest. */
  readonly children?: ReactNode;
}

/** What can be said of a mention. */
export function MentionControls({
  editing,
  placed: { mention, place },
  scope,
  remembered,
  onScope,
  onForget,
  onRespan,
  children,
}: MentionControlsProps) {
  const { map, apply } = editing;
  const narrow = useMedia('(max-width: 47.49rem)');
  const { surface, verified = false, use, note = '' } = mention;
  const { mentions } = map;
  const all = useMemo(() => mentionsInScope(mentions, mention, 'name'), [mentions, mention]);
  const inScope = scope === 'name' ? all : mentionsInScope(mentions, mention, 'mention');
  const spansOf = (mentions: readonly PlacedMention[]) =>
    mentions.map(({ mention: { start, end } }) => ({ start, end }));
  const spans = spansOf(inScope);
  const offers = remembered.filter(({ id }) => id !== place.id);
  return (
    <>
      {all.length > 1 && (
        <ScopeChoice
          scope={scope}
          all={texts.allMentions(all.length, surface)}
          onChange={onScope}
        />
      )}
      {offers.length > 0 && (
        <ul className="place-offers">
          {offers.map((offer) => (
            <PlaceOffer
              key={offer.id}
              place={offer}
              onChoose={() => apply({ kind: 'resolve', surface, spans, place: offer })}
              onForget={() => onForget(offer)}
            />
          ))}
        </ul>
      )}
      <div className="panel-actions">
        <button
          type="button"
          className="panel-action"
          aria-pressed={verified}
          onClick={() => {
            // What names another place now is not what was looked at.
            const changed = inScope.filter(
              (other) =>
                other.place.id === place.id && (other.mention.verified === true) === verified,
            );
            apply({ kind: 'verify', surface, spans: spansOf(changed), verified: !verified });
          }}
        >
          {verified && <span aria-hidden="true">✓ </span>}
          {texts.verify}
        </button>
        <button
          type="button"
          className="panel-action"
          onClick={() => apply({ kind: 'not-place', surface, spans })}
        >
          {texts.notPlace}
        </button>
      </div>
      {children}
      <PlaceLooks editing={editing} placeId={place.properties.placeId} name={surface} note={note} />
      <details className="panel-more" open={!narrow}>
        <summary>{texts.more}</summary>
        <UseChoice
          use={use}
          onChange={(wanted) => {
            const changed = inScope.filter((other) => other.mention.use !== wanted);
            apply({ kind: 'use', surface, spans: spansOf(changed), use: wanted });
          }}
        />
        <WordStepButtons
          article={map.article}
          span={mention}
          onStep={(span) => {
            const newSurface = map.article.text.slice(span.start, span.end);
            const from = { start: mention.start, end: mention.end };
            const changes = respansInScope(map, from, span, scope);
            apply({ kind: 'respan', surface, newSurface, changes });
            onRespan(span);
          }}
        />
        <NoteForm
          key={`${mention.start}-${mention.end}`}
          note={note}
          onChange={(wanted) =>
            apply({
              kind: 'note',
              surface,
              span: { start: mention.start, end: mention.end },
              note: wanted,
            })
          }
        />
      </details>
    </>
  );
}
