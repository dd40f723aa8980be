import { makeFormats } from '../../texts/formats.ts';
import { saidIn } from '../../texts/said-in.ts';
import type { AtlasTexts } from './english.ts';
import { reasons } from './german-reasons.ts';

const { counted, number } = makeFormats('de');
const months = new Intl.DateTimeFormat('de', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeZone: 'UTC' });

const articles = { one: '# Artikel', other: '# Artikel' };
const places = { one: '# Ort', other: '# Orte' };

export const german: AtlasTexts = {
  loading: 'Das Archiv wird geladen…',
  map: 'Karte der Orte in diesem Archiv',
  number,
  articles: (count) => counted(count, articles),
  summary: (count, named) => `${counted(count, articles)}, ${counted(named, places)}`,
  shown: (shown, all) =>
    shown === all
      ? counted(all, places)
      : `${number(shown)} von ${counted(all, { one: '# Ort', other: '# Orten' })}`,
  month: (date) => months.format(new Date(`${date}-01T00:00Z`)),
  day: (date) => days.format(new Date(`${date}T00:00Z`)),
  undated: 'ohne Datum',
  search: 'Ort oder Wörter in Titeln suchen',
  searchTexts: 'Ort oder Wörter in Artikeln suchen',
  found: 'Artikel mit diesen Wörtern',
  titles: 'Artikel mit diesen Wörtern im Titel',
  titlesCut: 'Gezeigt sind die neuesten; mehr Wörter finden weniger.',
  noPlaceFound: (text) => `Kein Ort heißt hier „${text}“.`,
  filters: 'Filter',
  noFilter: 'keine gesetzt',
  time: 'Zeit',
  from: 'Von',
  to: 'Bis',
  timeOf: (from, to) => (from === to ? from : `${from} bis ${to}`),
  timeWithout: (count) =>
    `Solange eine Zeit gewählt ist, ${counted(count, { one: 'fehlt ein Artikel ohne Datum', other: 'fehlen # Artikel ohne Datum' })}.`,
  compare: 'Mit einer anderen Zeit vergleichen',
  comparedWith: 'Verglichen mit',
  namedMore: 'Öfter genannt',
  namedLess: 'Seltener genannt',
  changed: (before, now) => `${number(before)} → ${number(now)}`,
  noChange: 'Kein Ort wird so viel öfter oder seltener genannt, dass es kein Zufall sein könnte.',
  compareHint:
    'Verglichen werden Anteile an allem, was zu jeder Zeit genannt ist; was Zufall sein kann, fehlt. Je größer eine Scheibe, desto mehr hat sich geändert; gestrichelt: seltener genannt.',
  source: 'Quelle',
  allSources: 'Alle Quellen',
  kinds: 'Arten von Orten',
  group: {
    country: 'Länder',
    region: 'Regionen',
    settlement: 'Städte und Dörfer',
    water: 'Gewässer',
    other: 'Andere',
  },
  literalOnly: 'Nur wo etwas ist oder geschieht',
  certainOnly: 'Nur wo der Ort sicher ist',
  reset: 'Alle Filter aufheben',
  export: 'Diese Orte speichern als',
  placesHeading: 'Orte nach Artikeln',
  nothingLeft: 'Kein Artikel hat alles, was die Filter verlangen.',
  more: 'Mehr zeigen',
  back: 'Alle Orte',
  backToArchive: 'Zurück zum Archiv',
  namedIn: (count) => `genannt in ${counted(count, { one: 'einem Artikel', other: '# Artikeln' })}`,
  namedInOf: (count, all) =>
    `gefiltert genannt in ${number(count)} von ${counted(all, { one: 'einem Artikel', other: '# Artikeln' })}`,
  when: 'Wann',
  histogram: (most, count) => `Artikel nach Zeit; die meisten im ${most}: ${number(count)}`,
  beside: 'Oft mit ihm genannt',
  besideOf: (count) => `In den neuesten ${counted(count, articles)}.`,
  noTexts:
    'Die Texte dieser Artikel sind nicht in der Datenbank: Auszüge sind nur die Namen, und kein Artikel lässt sich öffnen.',
  excerpts: 'Was die Artikel sagen, die neuesten zuerst',
  readArticle: 'Artikel lesen',
  untitled: 'Artikel ohne Titel',
  noExcerpts: 'Von den bisher gelesenen passt keiner zu den Filtern.',
  notHere: 'Der Ort, den der Link nennt, ist nicht in diesem Archiv.',
  missingTitle: 'Dieses Archiv kann nicht gezeigt werden',
  missing: (reason) => `Seine Dateien konnten nicht gelesen werden: ${inGerman(reason)}.`,
  partMissing: (reason) => `Das konnte nicht geladen werden: ${inGerman(reason)}.`,
  articleTitle: 'Dieser Artikel kann nicht gezeigt werden',
  hint: 'Eine Scheibe ist ein Ort, so groß wie die Zahl der Artikel, die ihn nennen; ein Ring ein Gebiet; ein zweiter Ring birgt weitere Orte.',
};

function inGerman(reason: string): string {
  return saidIn(reasons, reason, inGerman) ?? reason;
}
