import { makeFormats } from '../../texts/formats.ts';
import { compass } from '../../texts/german.ts';
import type { DrawTexts } from './texts.ts';
import { makeWhere } from './where.ts';

const { counted, number } = makeFormats('de');
const points = (count: number) => counted(count, { one: '# Punkt', other: '# Punkte' });

export const german: DrawTexts = {
  draw: 'Zeichnen',
  title: 'Auf die Karte gezeichnet',
  close: 'Zeichnungen schließen',
  none: 'Ein Weg, ein Vormarsch, ein Gebiet, eine Anmerkung von Ihnen: hier gezeichnet und mit der Karte aufbewahrt.',
  tools: 'Was gezeichnet wird',
  tool: { line: 'Linie', arrow: 'Pfeil', area: 'Fläche', label: 'Beschriftung' },
  newLabel: 'Beschriftung',
  how: (tool) =>
    tool === 'label'
      ? 'Drücken Sie auf die Stelle der Karte, an der sie stehen soll.'
      : tool === 'area'
        ? 'Drücken Sie für jede Ecke auf die Karte, zuletzt auf die erste Ecke oder auf „Fertig“.'
        : 'Drücken Sie für jeden Punkt auf die Karte, zuletzt auf den letzten Punkt oder auf „Fertig“.',
  keys: 'Mit Tasten: Pfeile bewegen das Fadenkreuz, mit der Umschalttaste in kleinen Schritten; N und P gehen von Ort zu Ort; Plus und Minus zoomen; die Eingabetaste setzt einen Punkt, die Rücktaste nimmt ihn zurück, Esc beendet.',
  crosshair: (tool) => `Fadenkreuz: ${tool}`,
  where: makeWhere(
    'de',
    { north: 'N', south: 'S', east: 'O', west: 'W' },
    (far, direction, name) => `${far} ${compass[direction]} von ${name}`,
  ),
  begun: (tool) => `${tool}: noch kein Punkt gesetzt.`,
  set: (count, at) => `Punkt ${number(count)} gesetzt: ${at}`,
  taken: (count) => `Zurückgenommen; es ${count === 1 ? 'bleibt' : 'bleiben'} ${points(count)}.`,
  nothingToTake: 'Es gibt keinen Punkt, der sich zurücknehmen ließe.',
  drawn: (what, count) =>
    count === 1 ? `${what} gezeichnet.` : `${what} mit ${points(count)}n gezeichnet.`,
  notDrawn: (least) => `Nichts gezeichnet: Dafür braucht es ${points(least)}.`,
  full: 'Mehr Zeichnungen fasst die Karte nicht.',
  takeBack: 'Zurücknehmen',
  done: 'Fertig',
  cancel: 'Abbrechen',
  list: 'Zeichnungen',
  name: 'Name, auf der Karte und in der Legende',
  label: 'Text',
  colour: 'Farbe',
  colours: {
    orange: 'Orange',
    'sky-blue': 'Himmelblau',
    'bluish-green': 'Grün',
    yellow: 'Gelb',
    blue: 'Blau',
    vermilion: 'Rot',
    'reddish-purple': 'Violett',
    black: 'Schwarz',
  },
  dashed: 'Gestrichelt',
  arrowHeads: 'Pfeilspitzen',
  arrows: { none: 'keine', end: 'am Ende', both: 'an beiden Enden' },
  remove: 'Entfernen',
  removed: (what) => `${what} entfernt.`,
  corners:
    'Ziehen Sie eine Ecke, um sie zu verschieben; ziehen Sie die Mitte eines Stücks, um eine einzufügen. Mit Tasten: Der Tabulator geht zu den Ecken, Pfeile verschieben eine, die Eingabetaste fügt dahinter eine ein, die Rücktaste entfernt sie.',
  tooManyCorners: (count) =>
    `Es sind ${number(count)} Ecken: zu viele, um sie von Hand zu verschieben.`,
  corner: (corner, all) => `Ecke ${number(corner)} von ${number(all)}`,
  cornerMoved: (at) => `Ecke verschoben: ${at}`,
  cornerAdded: 'Ecke eingefügt.',
  cornerRemoved: 'Ecke entfernt.',
  lastCorners: 'Keine Ecke ist zu entbehren: Entfernen Sie stattdessen die Zeichnung.',
};
