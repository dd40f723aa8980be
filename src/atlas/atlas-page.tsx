import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { SiteFileError } from '../archive/site/site-file-error.ts';
import { Boundary } from '../interface/boundary.tsx';
import { useKeyDown } from '../interface/use-key-down.ts';
import { Notice } from '../page/notice.tsx';
import { SkipLinks } from '../page/skip-links.tsx';
import type { Theme } from '../page/theme.ts';
import { useMedia } from '../page/use-media.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { ArchiveConnection } from './archive-connection.ts';
import { AtlasHeader } from './atlas-header.tsx';
import { useAtlasTexts } from './atlas-texts.ts';
import { FailedPart } from './failed-part.tsx';
import { PlacePanel } from './place-panel.tsx';
import { PlacesPanel } from './places-panel.tsx';
import { useAtlas } from './use-atlas.ts';
import { useAtlasAddress } from './use-atlas-address.ts';
import { reasonOf } from './use-loaded.ts';

const PointsMap = lazy(() => import('../map/points-map.tsx'));

interface AtlasPageProps {
  readonly connection: ArchiveConnection;
  readonly theme: Theme;
}

/** An archive: the map of all its places, beside their list or the card of one. */
export function AtlasPage({ connection, theme }: AtlasPageProps) {
  const texts = useTexts();
  const atlasTexts = useAtlasTexts();
  const [address, navigate] = useAtlasAddress();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const atlas = useAtlas(connection, address);
  const { site } = connection;
  const [basemapFailed, setBasemapFailed] = useState(false);
  const failBasemap = useCallback(() => setBasemapFailed(true), []);
  const { title } = site.manifest;

  useEffect(() => {
    document.title = title === '' ? texts.wordmark : `${title} · ${texts.wordmark}`;
  }, [title, texts]);

  const select = useCallback(
    async (rank: number) => {
      const name = atlas.names[rank] ?? (await site.allNames())[rank];
      if (name === undefined) throw new SiteFileError(`there is no place ${rank} in this archive`);
      navigate({ place: name.placeId }, 'push');
    },
    [atlas.names, site, navigate],
  );
  const [unopened, setUnopened] = useState<string | null>(null);
  const onSelect = useCallback(
    (rank: number) => {
      setUnopened(null);
      // What its place is called could not be loaded: a mark that does nothing when it is pressed says so.
      select(rank).catch((error: unknown) => setUnopened(reasonOf(error)));
    },
    [select],
  );
  const close = useCallback(() => navigate({ place: null }, 'push'), [navigate]);
  useEscape(address.place === null ? null : close);
  useTopOf(address.place);

  const counts = atlas.filtered.state === 'ready' ? atlas.filtered.value.counts : null;
  return (
    <div className="page atlas">
      <SkipLinks />
      <AtlasHeader title={title} />
      <main id="article" className="article-side" tabIndex={-1}>
        {atlas.isPlaceMissing && <Notice>{atlasTexts.notHere}</Notice>}
        {unopened !== null && <Notice>{atlasTexts.partMissing(unopened)}</Notice>}
        {atlas.faults.map(({ reason, again }) => (
          <FailedPart key={reason} reason={reason} again={again} />
        ))}
        {atlas.selected !== null && counts !== null ? (
          <PlacePanel
            site={site}
            rank={atlas.selected}
            name={atlas.names[atlas.selected]}
            filter={atlas.filter}
            count={counts[atlas.selected] ?? 0}
            onSelect={onSelect}
            onClose={close}
          />
        ) : (
          <PlacesPanel
            site={site}
            atlas={atlas}
            address={address}
            navigate={navigate}
            onSelect={onSelect}
          />
        )}
      </main>
      <section id="map" className="map-side" aria-label={atlasTexts.map} tabIndex={-1}>
        <div className="map-frame">
          <Boundary fallback={() => <Notice>{texts.mapFailed}</Notice>}>
            <Suspense fallback={null}>
              {atlas.all !== null && (
                <PointsMap
                  marksIn={atlas.marksIn}
                  most={atlas.most}
                  selected={atlas.selected}
                  selectedPoint={atlas.selectedPoint}
                  nameOf={atlas.nameOf}
                  areaOf={atlas.areaOf}
                  theme={theme}
                  reducedMotion={reducedMotion}
                  view={address.view}
                  all={atlas.all}
                  onSelect={onSelect}
                  onView={(view) => navigate({ view }, 'replace')}
                  onBasemapFailed={failBasemap}
                />
              )}
            </Suspense>
          </Boundary>
          <div className="map-notices">
            {basemapFailed && <Notice>{texts.basemapFailed}</Notice>}
          </div>
        </div>
      </section>
    </div>
  );
}

function useEscape(onEscape: (() => void) | null): void {
  useKeyDown((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onEscape?.();
  }, onEscape !== null);
}

/** Has what is new stand at the top, and the list where it stood. */
function useTopOf(place: string | null): void {
  const kept = useRef(0);
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    if (before.current === null) kept.current = scrollY;
    before.current = place;
    scrollTo(0, place === null ? kept.current : 0);
  }, [place]);
}
