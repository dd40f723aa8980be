import { makeSizes } from '../language/sizes.ts';
import type { PublishTexts } from './texts.ts';

const { size } = makeSizes('de');

export const german: PublishTexts = {
  publish: 'Veröffentlichen',
  print: 'Drucken',
  sheet: 'Druck von Karte und Artikel',
  printIs: 'Die Karte in ihrer Form, nummeriert, über dem Artikel: ein kurzer auf einem Blatt.',
  close: 'Schließen',
  page: 'Eine eigene Seite',
  pageIs:
    'Eine Datei mit dem Artikel, seiner Karte und allem, was beide brauchen. Sie öffnet sich in jedem Browser, von der Festplatte oder von jedem Webserver, und fragt nirgends im Netz nach. Was Sie korrigiert haben, ist darin; Ihre Notizen sind es nicht.',
  downloadPage: 'Seite herunterladen',
  embed: 'Die Karte in einer anderen Seite',
  embedIs:
    'Legen Sie die Seite auf einen Webserver, und nennen Sie ihre Adresse: Dies zeigt dann die Karte allein.',
  embedBy: 'Wie',
  embedByFrame: 'Ein Rahmen mit eigener Höhe',
  embedByScript: 'Ein Skript, dessen Rahmen so hoch ist wie die Karte',
  embedScriptIs:
    'Das Skript ist eine kleine Datei: Legen Sie sie auf dem Webserver in den Ordner der Seite, einmal für alle Ihre Karten.',
  downloadScript: 'Skript herunterladen',
  embedScript: 'Skript für andere Seiten',
  scriptMissing:
    'Es konnte nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  address: 'Adresse der Seite',
  addressHint: (name) => `wie https://example.org/${name}`,
  badAddress: 'Das ist keine Webadresse: Sie muss mit https:// oder http:// beginnen.',
  snippet: 'HTML für die andere Seite',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  cannotCopy:
    'Der Browser lässt diese Seite nichts kopieren: Drücken Sie Strg+C (⌘C), um zu kopieren, was markiert ist.',
  formats: 'Die Orte als Datei',
  withAreas: 'Gebiete und Flüsse mit ihren Umrissen, in GeoJSON und KML',
  areasMissing:
    'ein Umriss ließ sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal, oder speichern Sie ohne Umrisse.',
  formatIs: {
    geojson: 'Alles, mit dem Artikel: lässt sich hier wieder öffnen',
    'linked-places': 'Für Ortsverzeichnisse und verknüpfte Daten',
    annotations: 'Für Annotationsprogramme: jede Nennung mit ihren Wörtern',
    kml: 'Für Google Earth',
    gpx: 'Für Geräte und Programme, die den Weg weisen',
    csv: 'Für Tabellenprogramme: eine Zeile je Nennung',
    'csv-semicolons': 'Dasselbe, wo Zahlen ein Dezimalkomma haben',
  },
  formatLacks: {
    geojson: 'Andere Programme sehen keinen Rundgang',
    'linked-places': 'Andere Programme sehen weder Zeichnungen noch Rundgang',
    annotations: 'Andere Programme sehen weder Zeichnungen noch Rundgang',
    kml: 'Google Earth zeigt weder Striche und Pfeilspitzen noch den Rundgang',
    gpx: 'Andere Programme sehen weder Zeichnungen noch Rundgang',
    csv: 'Zeichnungen und Rundgang stehen nicht darin',
    'csv-semicolons': 'Zeichnungen und Rundgang stehen nicht darin',
  },
  formatNames: { 'csv-semicolons': 'CSV mit Semikolons' },
  making: 'Die Datei entsteht …',
  cancel: 'Abbrechen',
  saved: (name, bytes) => `„${name}“ (${size(bytes)}) liegt bei Ihren Downloads.`,
  failed: (what, reason) => `Das ging nicht: ${what}. ${reason}`,
  templateMissing:
    'Was dafür gebraucht wird, konnte nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  codeMissing:
    'Dies konnte nicht geladen werden. Prüfen Sie die Verbindung, schließen Sie es, und versuchen Sie es noch einmal.',
};
