import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { PlaceFeature } from '../geojson/places-document.ts';
import type { JoinedArticles, Naming } from '../mapped-article/join-articles.ts';
import { articleNameOf } from '../reader/article-name.ts';
import { certaintyOf } from '../reader/certainty.ts';
import { excerptsOf } from '../reader/excerpts.ts';
import { MarkedText } from '../reader/marked-text.tsx';
import { whereOf } from '../reader/where-of.ts';
import { useTexts } from '../texts/use-texts.ts';
import { PartFacts } from './articles-list.tsx';
import { PartLink, type WayTo } from './part-link.tsx';
import { togetherTexts } from './texts.ts';

/** Excerpts of one article that are shown; the rest is a link away. */
const MOST_EXCERPTS = 5;

interface TogetherPlaceProps {
  readonly joined: JoinedArticles;
  readonly place: PlaceFeature;
  readonly isShown: (part: number) => boolean;
  readonly wayTo: WayTo;
  /** What readers are told of it beside. */
  readonly says: ReactNode;
  readonly onClose: () => void;
}

/** A place's card: what it is, and what each of the articles says of it. */
export function TogetherPlace(props: TogetherPlaceProps) {
  const { joined, place, isShown, wayTo, onClose } = props;
  const texts = useTexts();
  const own = togetherTexts(texts.tag);
  const heading = useRef<HTMLHeadingElement>(null);
  const { placeId, confidence, kind } = place.properties;
  // What was pressed may be gone: reading goes on here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another card
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [placeId]);
  const namings = joined.namings.get(placeId) ?? [];
  const shown = namings.filter(({ part }) => isShown(part));
  const where = whereOf(place.properties, texts);
  const certainty = certaintyOf(confidence);
  const name = articleNameOf(place.properties);
  const fullName = texts.placeName(place.properties);
  return (
    <section className="together-place">
      <button type="button" className="together-back" onClick={onClose}>
        <span aria-hidden="true">‹</span> {own.back}
      </button>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      <p className="together-note">
        {fullName !== name && (
          <>
            <bdi>{fullName}</bdi>
            {' · '}
          </>
        )}
        {where ?? texts.kind(kind)}
        {where === null && certainty !== 'sure' && ` · ${texts.certainty[certainty]}`}
        {' · '}
        {own.namedIn(shown.length, joined.parts.length)}
      </p>
      {props.says}
      <ol className="together-excerpts">
        {shown.map((naming) => (
          <li key={naming.part}>
            <PartExcerpts joined={joined} naming={naming} wayTo={wayTo} placeId={placeId} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PartExcerptsProps {
  readonly joined: JoinedArticles;
  readonly naming: Naming;
  readonly wayTo: WayTo;
  readonly placeId: PlaceFeature['properties']['placeId'];
}

function PartExcerpts({ joined, naming: { part, mentions }, wayTo, placeId }: PartExcerptsProps) {
  const own = joined.parts[part];
  if (own === undefined) return null;
  const { text } = joined.mapped.article;
  return (
    <>
      <p className="together-note">
        <PartFacts part={own} />
      </p>
      <PartLink way={wayTo(part, placeId)} title={own.title} language={own.language} />
      {excerptsOf(mentions)
        .slice(0, MOST_EXCERPTS)
        .map((excerpt) => (
          <blockquote key={excerpt.span.start} lang={own.language} dir="auto">
            <MarkedText text={text} span={excerpt.span} marked={excerpt.mentions} />
          </blockquote>
        ))}
    </>
  );
}
