import type { Sentences } from './sentences.ts';

export const german: Sentences = {
  'it is larger than 10 MB, the most that is read: cut it up':
    'mehr als 10 MB werden nicht gelesen: Teilen Sie die Datei',
  'it is larger than 10 MB, the most that is read: save it without pictures':
    'mehr als 10 MB werden nicht gelesen: Speichern Sie das Dokument ohne Bilder',
  'there is nothing in it but white space: give the text of an article':
    'darin ist nichts als Leerraum: Geben Sie den Text eines Artikels ein',
  'it is binary, not text (there is a NUL at character {}): give plain text, Markdown or HTML':
    'das ist kein Text, sondern etwas Binäres (Zeichen {1} ist ein NUL): Nehmen Sie reinen Text, Markdown oder HTML',
  'this is {}, not text: save its text as plain text, Markdown or HTML first':
    'das ist {1} und kein Text: Speichern Sie den Text vorher als reinen Text, Markdown oder HTML',
  'it is not text in UTF-8 (byte {} is 0x{}): if it is text in another encoding, such as Windows-1252, save it as UTF-8':
    'das ist kein Text in UTF-8 (Byte {1} ist 0x{2}): Ist es Text in einer anderen Kodierung wie Windows-1252, so speichern Sie ihn als UTF-8',
  'this is a saved e-mail or web archive (.eml, .mht), which is not read: open it and copy its text, or save the page as HTML only':
    'gespeicherte E-Mails und Webarchive (.eml, .mht) werden nicht gelesen: Öffnen Sie die Datei und kopieren Sie den Text, oder speichern Sie die Seite nur als HTML',
  'there is no text in it to read: paste the article itself':
    'darin ist kein Text zu lesen: Fügen Sie den Artikel selbst ein',
  'there is no text in it to read, only what stands around a text':
    'darin ist kein Text zu lesen, nur was um einen Text herumsteht',
  'there is no text in this Word document': 'in diesem Word-Dokument ist kein Text',
  'this Word document holds more text than is read at once: cut it up':
    'dieses Word-Dokument hat mehr Text, als auf einmal gelesen wird: Teilen Sie es',
  'this document is locked with a password: save it without one':
    'dieses Dokument ist mit einem Kennwort verschlossen: Speichern Sie es ohne',
  'this is a ZIP archive, as Word’s .docx files are, and it is damaged: open it in a word processor and save it again, or copy its text':
    'dieses ZIP-Archiv, wie auch Word-Dateien (.docx) es sind, ist beschädigt: Öffnen Sie es in einer Textverarbeitung und speichern Sie es neu, oder kopieren Sie den Text',
  'this is a ZIP archive, but no Word document (.docx): save its text as plain text, Markdown or HTML first':
    'das ist ein ZIP-Archiv, aber kein Word-Dokument (.docx): Speichern Sie den Text vorher als reinen Text, Markdown oder HTML',
  'it is called a Word document (.docx), and is none: open it in the program it is of and save it again, or copy its text':
    'die Datei heißt wie ein Word-Dokument (.docx) und ist keines: Öffnen Sie sie in dem Programm, aus dem sie kommt, und speichern Sie sie neu, oder kopieren Sie den Text',
  'it has {} {}, and {} is the most that is mapped at once: cut it up':
    'der Text hat {1} {2}, und mehr als {3} kommen nicht auf eine Karte: Teilen Sie ihn',
  characters: 'Zeichen',
  paragraphs: 'Absätze',
  sentences: 'Sätze',
  names: 'Namen',
  'this is a page that Dateline published, and its data was changed since: take the page as it was published':
    'das ist eine Seite, die mit Dateline veröffentlicht wurde, und ihre Daten wurden seither geändert: Nehmen Sie die Seite, wie sie veröffentlicht wurde',
  articles: 'Artikel',
  'article {} of the {} in this page (‘{}’) was changed since it was published: take the page as it was published':
    'Artikel {1} der {2} auf dieser Seite („{3}“) wurde nach dem Veröffentlichen geändert: Nehmen Sie die Seite, wie sie veröffentlicht wurde',
  'a PDF': 'ein PDF',
  'an RTF document': 'ein RTF-Dokument',
  'an old Microsoft Office document': 'ein altes Dokument von Microsoft Office',
  'a PNG image': 'ein PNG-Bild',
  'a JPEG image': 'ein JPEG-Bild',
  'a GIF image': 'ein GIF-Bild',
  'the file is empty': 'die Datei ist leer',
  'it is in none of the formats that places are read in ({})':
    'die Datei hat keines der Formate, in denen Orte gelesen werden ({1})',
  "no column of this table is known to hold the places' names ({}): call one 'name'":
    'in keiner Spalte dieser Tabelle sind die Namen der Orte zu erkennen ({1}): Nennen Sie eine „name“',
  "no columns of this table are known to hold coordinates ({}): call them 'latitude' and 'longitude'":
    'in keinen Spalten dieser Tabelle sind Koordinaten zu erkennen ({1}): Nennen Sie sie „latitude“ und „longitude“',
  'this is no table of places: its first line has {} cells. Save it as CSV or TSV with a name and coordinates in columns of their own':
    'das ist keine Tabelle von Orten: Ihre erste Zeile hat {1} Zellen. Speichern Sie sie als CSV oder TSV, mit Name und Koordinaten in eigenen Spalten',
  '{} is left out: the article does not name it': '{1} bleibt weg: Der Artikel nennt es nicht',
  'the code that reads articles could not be loaded':
    'das Programm, das Artikel liest, konnte nicht geladen werden',
  'the code that finds places could not be loaded':
    'das Programm, das Orte findet, konnte nicht geladen werden',
  'this browser has no room for the file: free space on the device, and save it again':
    'dieser Browser hat keinen Platz für die Datei: Geben Sie auf dem Gerät Speicher frei, und speichern Sie sie noch einmal',
  'the code for it could not be loaded: load the page again':
    'das Programm dafür konnte nicht geladen werden: Laden Sie die Seite neu',
  'What recognises names did not arrive. Check the connection and try again.':
    'Was Namen erkennt, ist nicht angekommen. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  'The place index {} cannot be reached: {} did not arrive. Check the connection and try again.':
    'Das Ortsverzeichnis ist nicht zu erreichen: {2} ist nicht angekommen. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  'it is no backup of Dateline’s maps: choose a file that ‘Back up all maps’ made':
    'das ist keine Sicherung von Karten aus Dateline: Wählen Sie eine Datei, die „Alle Karten sichern“ gemacht hat',
  'it is no backup of Dateline’s maps, or it was damaged on its way':
    'das ist keine Sicherung von Karten aus Dateline, oder sie wurde unterwegs beschädigt',
  'it is no backup that begins as ours do': 'das ist keine Sicherung, die so anfängt wie unsere',
  'it is damaged in the file': 'in der Datei ist sie beschädigt',
  'it was changed or damaged since it was backed up':
    'seit der Sicherung wurde sie verändert oder beschädigt',
  'it is damaged in the file, and there is one here':
    'in der Datei ist sie beschädigt, und hier gibt es eine',
  'both were changed': 'beide wurden geändert',
  'the one here is damaged': 'die hiesige ist beschädigt',
  'its copy is here already': 'ihre Kopie ist schon hier',
  'another text is in the form here': 'hier steht ein anderer Text im Formular',
  'this browser’s storage was lost on the way':
    'der Speicher dieses Browsers ging unterwegs verloren',
  'this browser’s storage is full': 'der Speicher dieses Browsers ist voll',
  'this browser could not keep it': 'dieser Browser konnte es nicht aufbewahren',
  'Its article is missing.': 'Ihr Artikel fehlt.',
  'Its entry in the list is missing.': 'Ihr Eintrag in der Liste fehlt.',
  '{} is no PMTiles file. {}': '{1} ist keine PMTiles-Datei. {2}',
  '{} is empty. {}': '{1} ist leer. {2}',
  '{} is damaged: its directory cannot be read. Copy or extract it again.':
    '{1} ist beschädigt: Ihr Verzeichnis ist nicht zu lesen. Kopieren Sie sie noch einmal, oder ziehen Sie den Ausschnitt neu.',
};
