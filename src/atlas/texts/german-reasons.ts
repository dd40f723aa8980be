import type { Reasons } from './reasons.ts';

export const reasons: Reasons = {
  'the part of this page that counts could not be loaded, or it ended for want of memory':
    'der Teil dieser Seite, der zählt, war nicht zu laden, oder ihm ging der Speicher aus',
  'there is no place {} in this archive': 'in diesem Archiv gibt es keinen Ort {1}',
  'there is no article {} in this archive': 'in diesem Archiv gibt es keinen Artikel {1}',
  '{} is not there': '{1} ist nicht da',
  '{} could not be fetched whole: there is no connection, or the server broke off':
    '{1} war nicht ganz zu holen: Es besteht keine Verbindung, oder der Server hat abgebrochen',
  'the server has too much to do to send {}': 'der Server hat zu viel zu tun, um {1} zu schicken',
  'the server failed to send {} (status {})': 'der Server konnte {1} nicht schicken (Status {2})',
  'the server refuses {} (status {})': 'der Server verweigert {1} (Status {2})',
  'the server fell silent before {} had come': 'der Server verstummte, ehe {1} da war',
  'the server sent another part of {} than was asked for':
    'der Server schickte einen anderen Teil von {1}, als verlangt war',
  "{} is cut off: build the archive's site again":
    '{1} ist abgeschnitten: Bauen Sie die Seiten des Archivs neu',
  "{} is larger than any file of an archive: build the archive's site again":
    '{1} ist größer als jede Datei eines Archivs: Bauen Sie die Seiten des Archivs neu',
  '{} unpacks to more than it can hold': 'ausgepackt wäre mehr in {1}, als darin sein kann',
  "{} is damaged or cut off: build the archive's site again":
    '{1} ist beschädigt oder abgeschnitten: Bauen Sie die Seiten des Archivs neu',
  "{} is no JSON: build the archive's site again":
    '{1} ist kein JSON: Bauen Sie die Seiten des Archivs neu',
  "{} is damaged ({}): build the archive's site again":
    '{1} ist beschädigt ({2}): Bauen Sie die Seiten des Archivs neu',
  "a directory is damaged: build the archive's site again":
    'ein Verzeichnis ist beschädigt: Bauen Sie die Seiten des Archivs neu',
  "its files are of another number of places than it says: build the archive's site again":
    'in seinen Dateien sind nicht so viele Orte, wie es sagt: Bauen Sie die Seiten des Archivs neu',
  'the page of an article': 'die Seite eines Artikels',
  'a page of titles': 'eine Seite mit Titeln',
  'a page of excerpts': 'eine Seite mit Auszügen',
  'a list of pages of excerpts': 'eine Liste der Seiten mit Auszügen',
  "a place's card": 'die Karte eines Ortes',
  'the directory of excerpts': 'das Verzeichnis der Auszüge',
  'a directory of articles': 'ein Verzeichnis der Artikel',
  'the file of places': 'die Datei der Orte',
  'the file of outlines': 'die Datei der Umrisse',
  'a file of names': 'eine Datei der Namen',
  'a file of counts': 'eine Datei der Zahlen',
  'a file of counts by month': 'eine Datei der Zahlen nach Monaten',
  'too much is asked of the archive just now: try again':
    'gerade wird zu viel von dem Archiv verlangt: Versuchen Sie es noch einmal',
  'the database is away: try again': 'die Datenbank ist nicht da: Versuchen Sie es noch einmal',
  'the database is locked: ask for less, as a shorter time or rarer words':
    'die Datenbank ist gesperrt: Verlangen Sie weniger, etwa eine kürzere Zeit oder seltenere Wörter',
  'the database took too long for it: ask for less, as a shorter time or rarer words':
    'die Datenbank hat dafür zu lange gebraucht: Verlangen Sie weniger, etwa eine kürzere Zeit oder seltenere Wörter',
  'the archive has changed since this page was opened: load it again':
    'das Archiv hat sich geändert, seit diese Seite geöffnet wurde: Laden Sie sie neu',
  'there is no such place': 'diesen Ort gibt es nicht',
  'there is no such article in this archive': 'diesen Artikel gibt es in dem Archiv nicht',
  'the text of this article is not in the database':
    'der Text dieses Artikels ist nicht in der Datenbank',
  'no more than {} characters are searched for': 'nach mehr als {1} Zeichen wird nicht gesucht',
  'the archive cannot answer this': 'das Archiv kann das nicht beantworten',
};
