import { useState } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceFeature } from '../geojson/places-document.ts';
import type { JoinedArticles } from '../mapped-article/join-articles.ts';
import { articleNameOf } from '../reader/article-name.ts';
import { useTexts } from '../texts/use-texts.ts';
import { togetherTexts } from './texts.ts';

/** Rows that are drawn, and so many more at each asking. */
const ROWS = 50;

interface PlacesRowsProps {
  readonly joined: JoinedArticles;
  readonly places: readonly PlaceFeature[];
  readonly isShown: (part: number) => boolean;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
}

/** The places by how many of the articles name them. */
export function PlacesRows({ joined, places, isShown, onSelect, onLight }: PlacesRowsProps) {
  const texts = useTexts();
  const own = togetherTexts(texts.tag);
  const [drawn, setDrawn] = useState(ROWS);
  const rows = places
    .map((place) => {
      const namings = joined.namings.get(place.properties.placeId) ?? [];
      return { place, articles: namings.filter(({ part }) => isShown(part)).length };
    })
    .sort(
      (one, other) =>
        other.articles - one.articles ||
        other.place.properties.mentions.length - one.place.properties.mentions.length,
    );
  return (
    <>
      <ul className="together-places">
        {rows.slice(0, drawn).map(({ place: { geometry, properties }, articles }) => {
          const name = articleNameOf(properties);
          const fullName = texts.placeName(properties);
          return (
            <li key={properties.placeId}>
              <button
                type="button"
                data-place={properties.placeId}
                onClick={() => onSelect(properties.placeId)}
                onPointerEnter={() => onLight(properties.placeId)}
                onPointerLeave={() => onLight(null)}
              >
                <bdi>{name}</bdi>
                <span className="together-note">
                  {fullName !== name && (
                    <>
                      <bdi>{fullName}</bdi>
                      {' · '}
                    </>
                  )}
                  {geometry === null ? own.notOnMap : texts.kind(properties.kind)}
                </span>
                <span className="together-count">{own.some(articles, joined.parts.length)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {rows.length > drawn && (
        <button
          type="button"
          className="together-link"
          onClick={() => setDrawn((before) => before + ROWS)}
        >
          {own.more(rows.length - drawn)}
        </button>
      )}
    </>
  );
}
