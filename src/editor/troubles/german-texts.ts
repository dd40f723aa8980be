import type { TroubleTexts } from './texts.ts';

export const german: TroubleTexts = {
  brokenTitle: 'Diese Seite arbeitet nicht mehr',
  broken:
    'Etwas in ihr ist gescheitert; darum kann sie so nicht gezeigt werden. Ihre Karten liegen in diesem Browser und sind unversehrt. Versuchen Sie es noch einmal, oder gehen Sie auf eine andere Seite.',
  codeMissing:
    'Ein Teil dieser Seite konnte nicht geladen werden: Es gibt keine Verbindung, oder die Site wurde erneuert, seit die Seite geöffnet ist. Laden Sie sie neu.',
  uncaught:
    'Eben ist etwas gescheitert; was Sie zuletzt getan haben, ist vielleicht nicht geschehen. Was aufbewahrt war, ist unversehrt.',
  uncaughtCode:
    'Ein Teil dieser Seite konnte nicht geladen werden: Es gibt keine Verbindung, oder die Site wurde erneuert, seit die Seite geöffnet ist. Laden Sie dafür die Seite neu.',
  details: 'Einzelheiten',
  tryAgain: 'Noch einmal versuchen',
  loadAgain: 'Neu laden',
  dismiss: 'Schließen',
  typed: 'Was Sie hier geschrieben haben',
  copyTyped: 'Geschriebenes kopieren',
  copied: 'Kopiert.',
  notCopied:
    'Dieser Browser lässt die Seite nicht kopieren: Markieren Sie den Text oben, und kopieren Sie ihn.',
  downloadTyped: 'Herunterladen',
  notDownloaded:
    'Es ließ sich nicht als Datei sichern: Markieren Sie den Text oben, und kopieren Sie ihn.',
  typedFile: 'geschriebenes.txt',
  typedNotKept: (reason) =>
    `Was Sie hier schreiben, wird gerade nicht aufbewahrt, sondern erst, sobald es geht. ${reason}`,
};
