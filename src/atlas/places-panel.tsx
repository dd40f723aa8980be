import { useId, useState } from 'react';
import type { Archive } from '../archive/site/archive.ts';
import { type CountedPlaces, placesAsCsv, placesAsGeoJson } from '../archive/site/export-places.ts';
import { saveFile } from '../interface/save-file.ts';
import type { AtlasAddress } from './atlas-address.ts';
import { useAtlasTexts } from './atlas-texts.ts';
import { ChangeRows } from './change-rows.tsx';
import { FailedPart } from './failed-part.tsx';
import { type ExportFormat, Filters } from './filters.tsx';
import { PlaceRows } from './place-rows.tsx';
import { TitleRows } from './title-rows.tsx';
import type { Atlas } from './use-atlas.ts';
import type { AtlasNavigate } from './use-atlas-address.ts';
import { reasonOf } from './use-loaded.ts';

interface PlacesPanelProps {
  readonly site: Archive;
  readonly atlas: Atlas;
  readonly address: AtlasAddress;
  readonly navigate: AtlasNavigate;
  readonly onSelect: (rank: number) => void;
}

/** All places by how many articles name them, and what finds and filters them. */
export function PlacesPanel({ site, atlas, address, navigate, onSelect }: PlacesPanelProps) {
  const texts = useAtlasTexts();
  const searchId = useId();
  const { manifest } = site;
  const { filtered, found, names, wantNames } = atlas;
  const filter = (change: Partial<AtlasAddress['filter']>, than = address.than): void =>
    navigate({ filter: { ...address.filter, ...change }, than }, 'replace');
  const exportAs = async (format: ExportFormat): Promise<void> => {
    if (filtered.state !== 'ready') return;
    const [places, all] = await Promise.all([site.places(), site.allNames()]);
    const counted = { places, names: all, counts: filtered.value.counts };
    await saveFile(`places.${format}`, await placesAs(format, counted));
  };
  const [unsaved, setUnsaved] = useState<{ format: ExportFormat; reason: string } | null>(null);
  const exportOrTell = (format: ExportFormat): void => {
    setUnsaved(null);
    exportAs(format).catch((error: unknown) => setUnsaved({ format, reason: reasonOf(error) }));
  };
  const isSearched = address.search !== '';
  // A search is of all places: what it finds is told as it is.
  const changes = filtered.state === 'ready' && !isSearched ? filtered.value.changes : null;
  const ranks = filtered.state === 'ready' ? (isSearched ? found : filtered.value.ranks) : null;
  return (
    <div className="places-list atlas-list">
      <h1>{texts.placesHeading}</h1>
      <p className="atlas-summary">{texts.summary(manifest.articles, manifest.places)}</p>
      {!site.hasTexts && <p className="atlas-note">{texts.noTexts}</p>}
      <search className="places-filter">
        <label htmlFor={searchId}>
          {site.searches === 'texts' ? texts.searchTexts : texts.search}
        </label>
        <input
          id={searchId}
          type="search"
          value={address.search}
          autoComplete="off"
          spellCheck={false}
          onInput={({ currentTarget }) => navigate({ search: currentTarget.value }, 'replace')}
        />
      </search>
      <Filters
        manifest={manifest}
        filter={address.filter}
        than={address.than}
        onFilter={filter}
        onOpen={atlas.warm}
        onExport={exportOrTell}
      />
      {unsaved !== null && (
        <FailedPart reason={unsaved.reason} again={() => exportOrTell(unsaved.format)} />
      )}
      <p className="places-shown" role="status">
        {ranks === null && atlas.faults.length === 0 && texts.loading}
        {ranks !== null &&
          ranks.length === 0 &&
          (isSearched ? texts.noPlaceFound(address.search) : texts.nothingLeft)}
        {ranks !== null && ranks.length > 0 && texts.shown(ranks.length, manifest.places)}
      </p>
      {filtered.state === 'ready' && changes !== null && (
        <ChangeRows
          key={JSON.stringify([atlas.filter, address.than])}
          changes={changes}
          counts={filtered.value.counts}
          names={names}
          onSelect={onSelect}
          onNamesWanted={wantNames}
        />
      )}
      {filtered.state === 'ready' && ranks !== null && changes === null && (
        <PlaceRows
          key={`${address.search} ${JSON.stringify(atlas.filter)}`}
          ranks={ranks}
          counts={filtered.value.counts}
          before={null}
          names={names}
          onSelect={onSelect}
          onNamesWanted={wantNames}
        />
      )}
      {isSearched && <TitleRows site={site} search={address.search} />}
      <p className="atlas-note">{changes === null ? texts.hint : texts.compareHint}</p>
    </div>
  );
}

/** Places as a file; what writes Parquet comes when it is asked for. */
async function placesAs(format: ExportFormat, counted: CountedPlaces): Promise<Blob> {
  switch (format) {
    case 'csv':
      return new Blob([placesAsCsv(counted)], { type: 'text/csv' });
    case 'geojson':
      return new Blob([placesAsGeoJson(counted)], { type: 'application/geo+json' });
    case 'parquet': {
      const { placesAsParquet } = await import('../archive/site/places-parquet.ts');
      return new Blob([placesAsParquet(counted)], { type: 'application/vnd.apache.parquet' });
    }
  }
}
