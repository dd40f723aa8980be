import { arabic as editor } from '../arabic-texts.ts';
import { arabic as backup } from '../backup/arabic-texts.ts';
import { arabic as bringIn } from '../bring-in/arabic-texts.ts';
import { arabic as choose } from '../choose/arabic-texts.ts';
import { arabic as correct } from '../correct/arabic-texts.ts';
import { arabic as detail } from '../detail/arabic-texts.ts';
import { arabic as draw } from '../draw/arabic-texts.ts';
import { arabic as edits } from '../edits/arabic-texts.ts';
import { arabic as lists } from '../lists/arabic-texts.ts';
import { arabic as looks } from '../looks/arabic-texts.ts';
import { arabic as placeIndex } from '../place-index/arabic-texts.ts';
import { arabic as publish } from '../publish/arabic-texts.ts';
import { arabic as picture } from '../publish/picture/arabic-texts.ts';
import { arabic as preview } from '../publish/preview/arabic-texts.ts';
import { arabic as review } from '../review/arabic-texts.ts';
import { arabic as steps } from '../steps/arabic-texts.ts';
import { arabic as table } from '../table/arabic-texts.ts';
import { arabic as several } from '../together/arabic-texts.ts';
import { arabic as troubles } from '../troubles/arabic-texts.ts';
import { arabic as sentences } from './arabic-sentences.ts';
import type { EditorWords } from './words.ts';

export const arabic: EditorWords = {
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
