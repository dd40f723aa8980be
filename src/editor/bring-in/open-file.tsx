import { useRef } from 'react';
import { OPENED_FILES } from '../reading/opened-files.ts';
import { texts } from '../texts.ts';

interface OpenFileProps {
  readonly onOpen: (file: File) => Promise<void>;
}

/** The button that opens an article, or places, from a file. */
export function OpenFile({ onOpen }: OpenFileProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="quiet-action" onClick={() => file.current?.click()}>
        {texts.openFile}
      </button>
      <input
        ref={file}
        type="file"
        hidden
        accept={OPENED_FILES}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (chosen !== undefined) void onOpen(chosen);
        }}
      />
    </>
  );
}
