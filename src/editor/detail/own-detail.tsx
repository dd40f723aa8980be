import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { DetailFile } from '../../basemap/detail/detail-file.ts';
import { MapFilesContext, useMapFiles } from '../../map/map-files.ts';
import type { Database } from '../store/database.ts';
import type { MapId } from '../store/stored-map.ts';
import { detailAt } from './allowed-address.ts';
import { keepDetail, type PickedDetail, readDetail } from './kept-detail.ts';
import { texts } from './texts.ts';

/** The detail that a map is painted with, and ways to change it. */
export interface OwnDetail {
  /** What it is called; null for the site's own or none. */
  readonly name: string | null;
  /** What has become of it, in words; '' for nothing. */
  readonly trouble: string;
  /** Where files of detail may be asked for, as origins. */
  readonly origins: readonly string[];
  /**
   * Checks what was picked, paints with it, and keeps it: done once it is kept, or is told not to be.
   * @throws DetailError in words, where it is nothing to paint with: all is as it was.
   */
  readonly choose: (picked: PickedDetail) => Promise<void>;
  readonly remove: () => void;
}

const OwnDetailContext = createContext<OwnDetail | null>(null);

/** The detail of the map that a component stands in; null where maps have none of their own. */
export function useOwnDetail(): OwnDetail | null {
  return useContext(OwnDetailContext);
}

interface OwnDetailProviderProps {
  readonly database: Database;
  readonly id: MapId;
  readonly children: ReactNode;
}

/** Has the map within be painted with the detail that was chosen for it. */
export function OwnDetailProvider({ database, id, children }: OwnDetailProviderProps) {
  const site = useMapFiles();
  const [file, setFile] = useState<DetailFile | null>(null);
  const [trouble, setTrouble] = useState('');
  const origins = useMemo(() => allowedOrigins(site.tileOrigins), [site]);

  useEffect(() => {
    let isWanted = true;
    readDetail(id).then(
      (kept) => {
        if (isWanted && kept !== null) setFile((before) => before ?? fileOf(kept, origins));
      },
      () => isWanted && setTrouble(texts.unread),
    );
    return () => {
      isWanted = false;
    };
  }, [id, origins]);

  const choose = useCallback(
    async (picked: PickedDetail) => {
      const chosen = fileOf(picked, origins);
      const { openDetail } = await import('../../basemap/detail/open-detail.ts');
      const { facts } = await openDetail(chosen);
      setFile({ ...chosen, bounds: facts.bounds });
      setTrouble('');
      await keepDetail(database, id, picked).catch(() => setTrouble(texts.notKept(chosen.name)));
    },
    [database, id, origins],
  );
  const remove = useCallback(() => {
    const gone = () => {
      setFile(null);
      setTrouble('');
    };
    // Gone from the map once it is gone from what is kept: a reload right behind would bring it back.
    keepDetail(database, id, null).then(gone, gone);
  }, [database, id]);

  const own = useMemo(
    () => ({ name: file?.name ?? null, trouble, origins, choose, remove }),
    [file, trouble, origins, choose, remove],
  );
  const files = useMemo(() => (file === null ? site : { ...site, detail: file }), [site, file]);
  return (
    <OwnDetailContext.Provider value={own}>
      <MapFilesContext.Provider value={files}>{children}</MapFilesContext.Provider>
    </OwnDetailContext.Provider>
  );
}

/** @throws DetailError where it is an address that may not be asked. */
function fileOf(picked: PickedDetail, origins: readonly string[]): DetailFile {
  if (picked.kind === 'address') return detailAt(picked.url, origins);
  return { name: picked.name, tiles: picked.blob, bounds: null };
}

function allowedOrigins(configured: readonly string[]): readonly string[] {
  return [...new Set([location.origin, ...configured])];
}
