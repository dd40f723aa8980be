import { german as backup } from '../backup/german-texts.ts';
import { german as bringIn } from '../bring-in/german-texts.ts';
import { german as choose } from '../choose/german-texts.ts';
import { german as correct } from '../correct/german-texts.ts';
import { german as detail } from '../detail/german-texts.ts';
import { german as draw } from '../draw/german-texts.ts';
import { german as edits } from '../edits/german-texts.ts';
import { german as editor } from '../german-texts.ts';
import { german as lists } from '../lists/german-texts.ts';
import { german as looks } from '../looks/german-texts.ts';
import { german as placeIndex } from '../place-index/german-texts.ts';
import { german as publish } from '../publish/german-texts.ts';
import { german as picture } from '../publish/picture/german-texts.ts';
import { german as preview } from '../publish/preview/german-texts.ts';
import { german as review } from '../review/german-texts.ts';
import { german as steps } from '../steps/german-texts.ts';
import { german as table } from '../table/german-texts.ts';
import { german as several } from '../together/german-texts.ts';
import { german as troubles } from '../troubles/german-texts.ts';
import { german as sentences } from './german-sentences.ts';
import type { EditorWords } from './words.ts';

export const german: EditorWords = {
  steps,
  several,
  preview,
  lists,
  draw,
  backup,
  bringIn,
  choose,
  correct,
  detail,
  editor,
  edits,
  looks,
  picture,
  placeIndex,
  publish,
  review,
  sentences,
  table,
  troubles,
};
