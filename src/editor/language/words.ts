import type { BackupTexts } from '../backup/texts.ts';
import type { BringInTexts } from '../bring-in/texts.ts';
import type { ChooseTexts } from '../choose/texts.ts';
import type { CorrectTexts } from '../correct/texts.ts';
import type { DetailTexts } from '../detail/texts.ts';
import type { DrawTexts } from '../draw/texts.ts';
import type { EditTexts } from '../edits/texts.ts';
import type { ListTexts } from '../lists/texts.ts';
import type { LookTexts } from '../looks/texts.ts';
import type { PlaceIndexTexts } from '../place-index/texts.ts';
import type { PictureTexts } from '../publish/picture/texts.ts';
import type { PreviewTexts } from '../publish/preview/texts.ts';
import type { PublishTexts } from '../publish/texts.ts';
import type { ReviewTexts } from '../review/texts.ts';
import type { StepTexts } from '../steps/texts.ts';
import type { TableTexts } from '../table/texts.ts';
import type { EditorTexts } from '../texts.ts';
import type { SeveralTexts } from '../together/texts.ts';
import type { TroubleTexts } from '../troubles/texts.ts';
import type { Sentences } from './sentences.ts';

/** All that the editor says, by the name that each part of it gives to `spoken`. */
export interface EditorWords {
  readonly steps: StepTexts;
  readonly several: SeveralTexts;
  readonly preview: PreviewTexts;
  readonly lists: ListTexts;
  readonly draw: DrawTexts;
  readonly backup: BackupTexts;
  readonly bringIn: BringInTexts;
  readonly choose: ChooseTexts;
  readonly correct: CorrectTexts;
  readonly detail: DetailTexts;
  readonly editor: EditorTexts;
  readonly edits: EditTexts;
  readonly looks: LookTexts;
  readonly picture: PictureTexts;
  readonly placeIndex: PlaceIndexTexts;
  readonly publish: PublishTexts;
  readonly review: ReviewTexts;
  readonly sentences: Sentences;
  readonly table: TableTexts;
  readonly troubles: TroubleTexts;
}
