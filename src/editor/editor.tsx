import './desk.css';
import './editor.css';
import './backup/backup.css';
import './troubles/troubles.css';
import { lazy, Suspense, useEffect } from 'react';
import { isFramedByAnother } from '../page/framing.ts';
import { Notice } from '../page/notice.tsx';
import { OwnDetailProvider } from './detail/own-detail.tsx';
import { type EditorAddress, parseEditorAddress } from './editor-address.ts';
import { EditorHead } from './editor-head.tsx';
import { recoverEdits } from './edits/recover-edits.ts';
import { FramedEditor } from './framed-editor.tsx';
import { listOf } from './lists/lists-address.ts';
import { MapPage } from './pages/map-page.tsx';
import { MapsPage } from './pages/maps-page.tsx';
import { NewMapPage } from './pages/new-map-page.tsx';
import { IndexKeeper } from './place-index/index-keeper.tsx';
import { keepTemplate } from './publish/keep-template.ts';
import { SpeakingEditor } from './speaking-editor.tsx';
import type { Database } from './store/database.ts';
import type { StoreFault } from './store/store-error.ts';
import { type Storage, useDatabase } from './store/use-database.ts';
import { texts } from './texts.ts';
import { togetherOf } from './together/together-address.ts';
import { PageBoundary } from './troubles/page-boundary.tsx';
import { StorageTrouble } from './troubles/storage-trouble.tsx';
import { Uncaught } from './troubles/uncaught.tsx';

// Wanted by who has lists of their own.
const ListsPage = lazy(() =>
  import('./lists/lists-page.tsx').then((page) => ({ default: page.ListsPage })),
);
const ListPage = lazy(() =>
  import('./lists/list-page.tsx').then((page) => ({ default: page.ListPage })),
);

const TogetherPage = lazy(() =>
  import('./together/together-page.tsx').then((page) => ({ default: page.TogetherPage })),
);

interface EditorProps {
  /** The address's query, one of the editor's. */
  readonly search: string;
}

/** One's own maps: the form for a new one, the list of them, or one to be corrected. */
export default function Editor({ search }: EditorProps) {
  return (
    <SpeakingEditor>
      {isFramedByAnother() ? <FramedEditor /> : <OpenEditor search={search} />}
    </SpeakingEditor>
  );
}

function OpenEditor({ search }: EditorProps) {
  const storage = useDatabase(recoverEdits);
  useEffect(keepTemplate, []);
  const address = parseEditorAddress(search);
  return (
    <>
      <StorageTrouble fault={storage.state === 'open' ? storage.fault : null} />
      {/* Another page is begun anew, whatever became of the one before it. */}
      <PageBoundary key={search}>
        <IndexKeeper>
          {address !== null && <EditorPage address={address} search={search} storage={storage} />}
        </IndexKeeper>
      </PageBoundary>
      <Uncaught />
    </>
  );
}

interface EditorPageProps {
  readonly address: EditorAddress;
  readonly search: string;
  readonly storage: Storage;
}

function EditorPage({ address, search, storage }: EditorPageProps) {
  if (storage.state !== 'open') {
    if (storage.fault !== null) return <NoStorage fault={storage.fault} />;
    return (
      <p className="visually-hidden" role="status">
        {texts.loading}
      </p>
    );
  }
  const { database, reopened, fault } = storage;
  switch (address.page) {
    case 'new':
      return <NewMapPage database={database} />;
    case 'list':
      return <ListedPage key={reopened} database={database} search={search} />;
    case 'map':
      return (
        <OwnDetailProvider key={address.id} database={database} id={address.id}>
          <MapPage
            database={database}
            id={address.id}
            isLost={fault === 'deleted'}
            together={togetherOf(search)}
          />
        </OwnDetailProvider>
      );
  }
}

interface ListedPageProps {
  readonly database: Database;
  readonly search: string;
}

/** The list of maps, or what stands beside it: one's own lists of places, several maps as one. */
function ListedPage({ database, search }: ListedPageProps) {
  const list = listOf(search);
  const together = togetherOf(search);
  if (together !== null) {
    return (
      <Suspense fallback={null}>
        <TogetherPage database={database} ids={together} />
      </Suspense>
    );
  }
  if (list === null) return <MapsPage database={database} />;
  return (
    <Suspense fallback={null}>
      {list === '' ? (
        <ListsPage database={database} />
      ) : (
        <ListPage key={list} database={database} id={list} />
      )}
    </Suspense>
  );
}

interface NoStorageProps {
  readonly fault: StoreFault;
}

function NoStorage({ fault }: NoStorageProps) {
  return (
    <main className="desk-page">
      <EditorHead current={null} />
      <h1>{texts.faultTitle}</h1>
      <Notice>{texts.faults[fault]}</Notice>
      <button type="button" className="action" onClick={() => location.reload()}>
        {texts.reload}
      </button>
    </main>
  );
}
