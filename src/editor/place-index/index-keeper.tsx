import { type ReactNode, useEffect, useMemo } from 'react';
import { MapFilesContext, useMapFiles } from '../../map/map-files.ts';
import { editorFiles } from './editor-files.ts';
import { startKeeping } from './place-index.ts';

interface IndexKeeperProps {
  readonly children: ReactNode;
}

/** Has the browser keep the place index, and the maps within read their outlines out of it. */
export function IndexKeeper({ children }: IndexKeeperProps) {
  const site = useMapFiles();
  const files = useMemo(() => editorFiles(site), [site]);
  useEffect(startKeeping, []);
  return <MapFilesContext.Provider value={files}>{children}</MapFilesContext.Provider>;
}
