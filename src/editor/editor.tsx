import './desk.css';
import './editor.css';
import './backup/backup.css';
import './troubles/troubles.css';
import { useEffect } from 'react';
import { isFramedByAnother } from '../app/framing.ts';
import { Notice } from '../app/notice.tsx';
import { OwnDetailProvider } from './detail/own-detail.tsx';
import { type EditorAddress, parseEditorAddress } from './editor-address.ts';
import { EditorHead } from './editor-head.tsx';
import { recoverEdits } from './edits/recover-edits.ts';
import { FramedEditor } from './framed-editor.tsx';
import { MapPage } from './pages/map-page.tsx';
import { MapsPage } from './pages/maps-page.tsx';
import { NewMapPage } from './pages/new-map-page.tsx';
import { IndexKeeper } from './place-index/index-keeper.tsx';
import { keepTemplate } from './publish/keep-template.ts';
import type { StoreFault } from './store/store-error.ts';
import { type Storage, useDatabase } from './store/use-database.ts';
import { texts } from './texts.ts';
import { PageBoundary } from './troubles/page-boundary.tsx';
import { StorageTrouble } from './troubles/storage-trouble.tsx';
import { Uncaught } from './troubles/uncaught.tsx';

interface EditorProps {
  /** The address's query, one of the editor's. */
  readonly search: string;
}

/** One's own maps: the form for a new one, the list of them, or one to be corrected. */
export default function Editor({ search }: EditorProps) {
  return isFramedByAnother() ? <FramedEditor /> : <OpenEditor search={search} />;
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
          {address !== null && <EditorPage address={address} storage={storage} />}
        </IndexKeeper>
      </PageBoundary>
      <Uncaught />
    </>
  );
}

interface EditorPageProps {
  readonly address: EditorAddress;
  readonly storage: Storage;
}

function EditorPage({ address, storage }: EditorPageProps) {
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
      return <MapsPage key={reopened} database={database} />;
    case 'map':
      return (
        <OwnDetailProvider key={address.id} database={database} id={address.id}>
          <MapPage database={database} id={address.id} isLost={fault === 'deleted'} />
        </OwnDetailProvider>
      );
  }
}

interface NoStorageProps {
  readonly fault: StoreFault;
}

function NoStorage({ fault }: NoStorageProps) {
  return (
    <main className="desk-page" lang="en">
      <EditorHead current={null} />
      <h1>{texts.faultTitle}</h1>
      <Notice>{texts.faults[fault]}</Notice>
      <button type="button" className="action" onClick={() => location.reload()}>
        {texts.reload}
      </button>
    </main>
  );
}
