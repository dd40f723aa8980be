import { makeFormats } from '../../texts/formats.ts';
import { makeSizes } from '../language/sizes.ts';
import type { PlaceIndexTexts } from './texts.ts';

const { number } = makeFormats('de');
const { megabytes } = makeSizes('de');

const HOST_SEES =
  'kann der Betreiber der Site sehen, welche Gruppen von etwa 120 Namen nachgeschlagen werden und was die Karte zeigt';

export const german: PlaceIndexTexts = {
  all: 'Alles, was diese Seite braucht, ist auf diesem Gerät: Nichts, was Sie schreiben oder nachschlagen, fragt im Netz nach, es sei denn, Sie schalten Straßen ein.',
  indexOnly:
    'Ihr Text bleibt hier. Das Ortsverzeichnis ist auf diesem Gerät, und kein Nachschlagen fragt im Netz; bis auch die Karte hier ist, kann der Betreiber der Site sehen, welche Teile von ihr gezeigt werden.',
  checking: 'Ihr Text bleibt hier: Er wird nie verschickt.',
  untilHere: (total) => [
    `Ihr Text bleibt hier. Bis das Ortsverzeichnis auf diesem Gerät ist (${megabytes(total)}`,
    `), ${HOST_SEES}.`,
  ],
  fetched: (here, total) => `, davon ${number(Math.floor((100 * here) / total))} % geholt`,
  waiting: (total) =>
    `Ihr Text bleibt hier. Das Ortsverzeichnis${total === 0 ? '' : ` (${megabytes(total)})`} ist nicht angekommen und wird noch einmal geholt; bis es auf diesem Gerät ist, ${HOST_SEES}.`,
  asked: (total) =>
    `Ihr Text bleibt hier. Dieser Browser soll Daten sparen: Wenn Sie das Ortsverzeichnis (${megabytes(total)}) nicht holen, ${HOST_SEES}.`,
  full: (total) =>
    `Ihr Text bleibt hier. Dieser Browser hat keinen Platz für das Ortsverzeichnis (${megabytes(total)}); ohne es ${HOST_SEES}.`,
  without: `Ihr Text bleibt hier. Das Ortsverzeichnis kann auf diesem Gerät nicht aufbewahrt werden; ohne es ${HOST_SEES}.`,
  layered: `Ihr Text bleibt hier. Diese Site hat eigene Ortslisten, die befragt werden, wenn Namen nachgeschlagen werden: Dabei ${HOST_SEES}.`,
  fetchIndex: (total) => `Ortsverzeichnis holen (${megabytes(total)})`,
  tryAgain: 'Noch einmal versuchen',
};
