import { useRef } from 'react';
import { importFormats } from '../../geojson/import/import-formats.ts';

const ACCEPTED = importFormats.flatMap(({ extensions }) => extensions).join();

interface OpenPlacesProps {
  readonly label: string;
  readonly onOpen: (file: File) => void;
}

/** The button that opens a file of places. */
export function OpenPlaces({ label, onOpen }: OpenPlacesProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="panel-action" onClick={() => file.current?.click()}>
        {label}
      </button>
      <input
        ref={file}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (chosen !== undefined) onOpen(chosen);
        }}
      />
    </>
  );
}
