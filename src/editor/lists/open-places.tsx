import { useRef } from 'react';
import { placesExtensions } from '../../formats/formats.ts';

const ACCEPTED = placesExtensions.join();

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
