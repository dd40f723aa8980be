import type { PlaceFeature, PlacesDocument } from '../geojson/places-document.ts';
import type { Texts } from '../texts/english.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Failure, Loaded } from './loaded.ts';
import { Notice } from './notice.tsx';

interface PlacesSummaryProps {
  readonly places: Loaded<PlacesDocument> | null;
}

/** One line under the headline, kept free from the start: what the map shows, or why nothing. */
export function PlacesSummary({ places }: PlacesSummaryProps) {
  const texts = useTexts();
  if (places === null) return <p className="places-summary">{'\u00a0'}</p>;
  if (!places.ok) return <Notice>{whyNoPlaces(places.failure, texts)}</Notice>;
  const { features } = places.value;
  if (features.length === 0) return <Notice>{texts.noPlaces}</Notice>;
  const literal = features.filter(
    ({ properties, geometry }) => properties.use === 'literal' && geometry !== null,
  );
  if (literal.length === 0) return <Notice>{texts.noLiteralPlaces}</Notice>;
  return (
    <p className="places-summary">
      <bdi lang={texts.tag} dir={texts.direction}>
        {texts.placeCount(literal.length, mentionCount(literal))}
      </bdi>
    </p>
  );
}

function mentionCount(places: readonly PlaceFeature[]): number {
  return places.reduce((sum, { properties }) => sum + properties.mentions.length, 0);
}

function whyNoPlaces(failure: Failure, texts: Texts): string {
  return failure.kind === 'missing' ? texts.placesMissing : texts.placesMalformed(failure.reason);
}
