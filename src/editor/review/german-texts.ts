import { makeFormats } from '../../texts/formats.ts';
import type { ReviewTexts } from './texts.ts';

const { counted, list, number } = makeFormats('de');

export const german: ReviewTexts = {
  begin: (unchecked) =>
    counted(unchecked, { one: '# unsicheren Namen prüfen', other: '# unsichere Namen prüfen' }),
  title: 'Unsichere Namen prüfen',
  progress: (place, all, left) => `${number(place)} von ${number(all)}, noch ${number(left)}`,
  isIt: (surface, place) => `Ist „${surface}“ ${place}?`,
  isNotInIndex: (surface) =>
    `„${surface}“ steht nicht im Ortsverzeichnis: Setzen Sie es auf die Karte`,
  certainty: { sure: 'sicher', likely: 'wahrscheinlich', uncertain: 'unsicher' },
  checked: 'geprüft',
  accept: 'Stimmt',
  acceptAll: (mentions) => `Stimmt, alle ${number(mentions)}`,
  notPlace: 'Kein Ort',
  next: 'Weiter',
  previous: 'Zurück',
  undo: 'Rückgängig',
  leave: 'Beenden',
  acceptScope: (mentions, surface) => `alle ${number(mentions)} Nennungen von „${surface}“`,
  keysShown: 'Tasten',
  keys: [
    ['a oder Eingabe', 'es stimmt'],
    ['1 bis 9', 'es ist dieser Ort der Liste'],
    ['x', 'es ist kein Ort'],
    ['n', 'weiter; dieser bleibt zu prüfen'],
    ['p', 'zurück'],
    ['u', 'rückgängig'],
    ['?', 'diese Tasten zeigen oder verbergen'],
    ['Escape', 'beenden'],
  ],
  done: 'Alle sind geprüft',
  summary: ({ right, corrected, gone }) => {
    const parts = [
      ...(right > 0 ? [counted(right, { one: 'stimmte #', other: 'stimmten #' })] : []),
      ...(corrected > 0
        ? [counted(corrected, { one: 'ist # ein anderer Ort', other: 'sind # andere Orte' })]
        : []),
      ...(gone > 0 ? [counted(gone, { one: 'ist # kein Ort', other: 'sind # keine Orte' })] : []),
    ];
    return `Von ${counted(right + corrected + gone, { one: '# Namen', other: '# Namen' })} ${list(parts)}.`;
  },
  undoHint: 'Was Sie getan haben, lässt sich jetzt und später rückgängig machen.',
  finish: 'Zurück zum Artikel',
};
