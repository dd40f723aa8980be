import '../page/theme.css';
import '../page/page.css';
import '../reader/reader.css';
import '../page/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { parseEditorAddress } from '../editor/editor-address.ts';
import { MapFilesContext } from '../map/map-files.ts';
import { parseAddress } from '../page/address.ts';
import { App } from './app.tsx';
import { loadBuiltStory } from './load-story.ts';
import { keepForOffline } from './offline/keep-for-offline.ts';
import { siteMapFiles } from './site-map-files.ts';
import { loadStory } from './use-story.ts';

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  const { dataset } = document.documentElement;
  const prerendered = dataset['article'] ?? null;
  const { article } = parseAddress(location.search, location.hash);
  const isWanted =
    prerendered !== null &&
    (article ?? prerendered) === prerendered &&
    parseEditorAddress(location.search) === null;
  // A browser is long over the first date it is to write: let it begin while the story is on its way.
  setTimeout(() => new Intl.DateTimeFormat());
  // What is being read gives way only to the same, with its names and its buttons alive.
  const story = isWanted
    ? ((await loadBuiltStory(dataset['story'] ?? '')) ?? (await loadStory(prerendered)))
    : null;

  const focused = document.activeElement?.id ?? '';
  createRoot(root).render(
    <StrictMode>
      <MapFilesContext.Provider value={siteMapFiles}>
        <App story={story} />
      </MapFilesContext.Provider>
    </StrictMode>,
  );
  delete dataset['waiting'];
  if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });
}

start().catch((error: unknown) => {
  console.error(error);
  // What the page came with is better than nothing.
  delete document.documentElement.dataset['waiting'];
});
if (import.meta.env.PROD) keepForOffline();
