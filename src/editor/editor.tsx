import './desk.css';
import './editor.css';
import { useEffect } from 'react';
import { Notice } from '../app/notice.tsx';
import { type EditorAddress, parseEditorAddress } from './editor-address.ts';
import { EditorHead } from './editor-head.tsx';
import { MapPage } from './pages/map-page.tsx';
import { MapsPage } from './pages/maps-page.tsx';
import { NewMapPage } from './pages/new-map-page.tsx';
import { IndexKeeper } from './place-index/index-keeper.tsx';
import { keepTemplate } from './publish/keep-template.ts';
import type { Database } from './store/database.ts';
import { useDatabase } from './store/use-database.ts';
import { texts } from './texts.ts';

interface EditorProps {
  /** The address's query, one of the editor's. */
  readonly search: string;
}

/** One's own maps: the form for a new one, the list of them, or one to be corrected. */
export default function Editor({ search }: EditorProps) {
  const storage = useDatabase();
  useEffect(keepTemplate, []);
  const address = parseEditorAddress(search);
  if (storage.state === 'opening' || address === null) {
    return (
      <p className="visually-hidden" role="status">
        {texts.loading}
      </p>
    );
  }
  if (storage.state !== 'open') {
    const fault = storage.state === 'failed' ? texts.faults[storage.fault] : texts.outdated;
    return (
      <main className="desk-page" lang="en">
        <EditorHead current={null} />
        <h1>{texts.faultTitle}</h1>
        <Notice>{fault}</Notice>
        <button type="button" className="action" onClick={() => location.reload()}>
          {texts.reload}
        </button>
      </main>
    );
  }
  return (
    <IndexKeeper>
      <EditorPage address={address} database={storage.database} />
    </IndexKeeper>
  );
}

interface EditorPageProps {
  readonly address: EditorAddress;
  readonly database: Database;
}

function EditorPage({ address, database }: EditorPageProps) {
  switch (address.page) {
    case 'new':
      return <NewMapPage database={database} />;
    case 'list':
      return <MapsPage database={database} />;
    case 'map':
      return <MapPage key={address.id} database={database} id={address.id} />;
  }
}
