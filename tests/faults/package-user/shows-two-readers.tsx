import 'dateline/style.css';
import { readPlaces } from 'dateline';
import { ArticleMap, ArticleReader, type MapFileAddresses, type MentionRef } from 'dateline/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

const files: MapFileAddresses = {
  basemap: './basemap.pmtiles',
  towns: './towns.pmtiles',
  outlines: './outlines',
  notices: './licences.txt',
};

function Page({ places }: { readonly places: string }) {
  const { article, places: document } = readPlaces(places);
  const mapped = { article, places: document };
  const [selection, select] = useState<MentionRef | null>(null);
  return (
    <>
      <div id="first">
        <ArticleReader mapped={mapped} files={files} />
      </div>
      <div id="second">
        <ArticleReader mapped={mapped} files={files} language="de" theme="dark" />
      </div>
      <div id="third" style={{ height: 400 }}>
        <ArticleMap mapped={mapped} files={files} selection={selection} onSelect={select} />
      </div>
      <output>{selection?.placeId ?? 'none'}</output>
    </>
  );
}

const response = await fetch('./places.geojson');
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Page places={await response.text()} />
  </StrictMode>,
);
