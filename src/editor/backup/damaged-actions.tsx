import { saveFile } from '../../interface/save-file.ts';
import { fileName } from '../../publish/file-name.ts';
import { Removal } from '../removal.tsx';
import { RowAction } from '../row-action.tsx';
import { EXTENSION } from './backup-format.ts';
import { backUpOneMap } from './maps-service.ts';
import { backupTexts as texts } from './texts.ts';
import { reasonOf } from './use-backup.ts';

interface DamagedActionsProps {
  readonly mapKey: IDBValidKey;
  readonly title: string;
  readonly onSaid: (message: string) => void;
  readonly onRemove: () => Promise<void>;
}

/** The two ways with a damaged map: a file of what is left of it, and its end. */
export function DamagedActions({ mapKey, title, onSaid, onRemove }: DamagedActionsProps) {
  const save = async () => {
    try {
      const { file, lost } = await backUpOneMap(mapKey);
      const name = fileName(title, null, EXTENSION);
      await saveFile(name, file);
      onSaid([texts.saved(name), ...lost].join(' '));
    } catch (error) {
      onSaid(texts.failed(texts.saveAsItIs, reasonOf(error)));
    }
  };
  const remove = () => {
    onRemove().catch((error: unknown) => onSaid(texts.failed(texts.remove, reasonOf(error))));
  };
  return (
    <span className="maps-actions">
      <RowAction label={texts.saveAsItIs} of={title} onPress={() => void save()} />
      <Removal
        label={texts.remove}
        of={title}
        question={texts.askRemove(title)}
        yes={texts.removeNow}
        no={texts.cancel}
        onRemove={remove}
      />
    </span>
  );
}
