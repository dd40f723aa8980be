import type { LookTexts } from './texts.ts';

export const german: LookTexts = {
  title: 'Aussehen und Erläuterung',
  label: 'Beschriftung auf der Karte',
  labelHint: 'statt der Worte des Artikels',
  shown: 'Auf der Karte',
  labelled: 'Mit Beschriftung',
  category: 'Kategorie',
  noCategory: 'keine',
  newCategory: 'Neue Kategorie …',
  newCategoryName: 'Name der neuen Kategorie',
  renameCategory: 'Kategorie umbenennen',
  removeCategory: 'Kategorie entfernen',
  caption: 'Erläuterung für die Leserschaft',
  fromNote: 'Die Notiz als Erläuterung nehmen',
  link: 'Link für die Leserschaft',
  badLink: 'Ein Link beginnt mit https://, wie https://example.org/seite.',
  picture: 'Bild',
  addPicture: 'Bild hinzufügen …',
  changePicture: 'Anderes Bild …',
  removePicture: 'Bild entfernen',
  alternative: 'Was darauf zu sehen ist, für alle, die es nicht sehen',
  credit: 'Bildnachweis',
  noAlternative:
    'Wer das Bild nicht sieht, weiß nicht, was darauf ist: Sagen Sie es in wenigen Worten.',
  keep: 'Speichern',
  shrinking: 'Das Bild wird verkleinert …',
  largePicture:
    'Dieses Bild ist zu groß, um hier gelesen zu werden: Mehr als 40 MB und 100 Millionen Pixel dürfen es nicht sein. Verkleinern Sie es vorher.',
  badPicture: 'Dieses Bild war nicht zu lesen. Versuchen Sie es als JPEG- oder PNG-Datei.',
};
