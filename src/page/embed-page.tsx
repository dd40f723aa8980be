import { NO_NUMBERS } from '../reader/place-numbers.ts';
import { useTexts } from '../texts/use-texts.ts';
import { type Address, wholePageUrl } from './address.ts';
import { MapSide } from './map-side.tsx';
import { PlacesSummary } from './places-summary.tsx';
import { featuresOf, languageOf, type Story, titleOf } from './story.ts';
import type { Navigate } from './use-address.ts';
import { useFittingHeight } from './use-fitting-height.ts';
import { STACKED, useMedia } from './use-media.ts';
import { useReading } from './use-reading.ts';
import { useTheme } from './use-theme.ts';

interface EmbedPageProps {
  readonly story: Story;
  readonly address: Address;
  readonly navigate: Navigate;
}

/** An article's map alone, within another page, with the way to the whole of it. */
export function EmbedPage({ story, address, navigate }: EmbedPageProps) {
  const texts = useTexts();
  const narrow = useMedia(STACKED);
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const theme = useTheme(address.theme);
  const places = featuresOf(story);
  const reading = useReading(places, address, navigate, reducedMotion);
  const bar = useFittingHeight(
    story.places?.ok ? story.places.value.dateline.presentation?.shape : undefined,
  );
  return (
    <main className="embed">
      <MapSide
        folder={story.folder}
        places={story.places}
        article={story.article?.ok ? story.article.value : null}
        language={languageOf(story)}
        address={address}
        reading={reading}
        followed={NONE}
        numbers={NO_NUMBERS}
        theme={theme}
        narrow={narrow}
        reducedMotion={reducedMotion}
      >
        <header ref={bar} className="embed-bar">
          <div>
            <h1>
              <bdi>{titleOf(story) ?? '\u00a0'}</bdi>
            </h1>
            <PlacesSummary places={story.places} />
          </div>
          <a href={wholePageUrl(address, address.selection)} target="_blank" rel="noopener">
            {texts.openInFull}
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.5 3.5L7.5 8.5" />
            </svg>
          </a>
        </header>
      </MapSide>
      <p className="visually-hidden" role="status">
        {reading.announcement}
      </p>
    </main>
  );
}

const NONE: readonly never[] = [];
