import { makeFormats } from '../../texts/formats.ts';
import type { StepTexts } from './texts.ts';

const { number } = makeFormats('de');

export const german: StepTexts = {
  tour: 'Rundgang',
  title: 'Rundgang durch die Karte',
  close: 'Rundgang schließen',
  none: 'Leser gehen in Stationen, die Sie bestimmen, durch Ihre Karte: Bewegen Sie die Karte, fügen Sie hinzu, was sie zeigt, und schreiben Sie, was zu sehen ist. Ohne Stationen bleibt die Seite, wie sie ist.',
  add: 'Diesen Ausschnitt hinzufügen',
  addWith: (place) => `Diesen Ausschnitt hinzufügen, mit ${place}`,
  full: 'Ein Rundgang hat höchstens 100 Stationen.',
  list: 'Stationen',
  view: 'Ausschnitt',
  step: (step, all) => `Station ${number(step)} von ${number(all)}`,
  show: 'Zeigen',
  showStep: (step) => `Station ${number(step)} zeigen`,
  retake: 'Ausschnitt neu wählen',
  caption: 'Text für Leser',
  up: (step) => `Station ${number(step)} nach oben`,
  down: (step) => `Station ${number(step)} nach unten`,
  grip: (step) => `Station ${number(step)}: zum Verschieben ziehen, oder Pfeiltasten`,
  remove: 'Station entfernen',
  added: (step) => `Station ${number(step)} hinzugefügt.`,
  moved: (from, to) => `Station ${number(from)} ist jetzt Station ${number(to)}.`,
  removed: (step) => `Station ${number(step)} entfernt.`,
  retaken: (step) => `Station ${number(step)} zeigt, was die Karte jetzt zeigt.`,
};
