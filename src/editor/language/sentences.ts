import { apart } from '../../texts/apart.ts';
import { saidIn } from '../../texts/said-in.ts';
import { spoken, spokenLanguage } from './spoken.ts';

/**
 * What people meet most often of what the readers of files, the storage and the index say in English, as their code
 * has it but for what differs, which is '{}' here. In any other language it is told in its own words.
 */
export type Sentence =
  | 'it is larger than 10 MB, the most that is read: cut it up'
  | 'it is larger than 10 MB, the most that is read: save it without pictures'
  | 'there is nothing in it but white space: give the text of an article'
  | 'it is binary, not text (there is a NUL at character {}): give plain text, Markdown or HTML'
  | 'this is {}, not text: save its text as plain text, Markdown or HTML first'
  | 'it is not text in UTF-8 (byte {} is 0x{}): if it is text in another encoding, such as Windows-1252, save it as UTF-8'
  | 'this is a saved e-mail or web archive (.eml, .mht), which is not read: open it and copy its text, or save the page as HTML only'
  | 'there is no text in it to read: paste the article itself'
  | 'there is no text in it to read, only what stands around a text'
  | 'there is no text in this Word document'
  | 'this Word document holds more text than is read at once: cut it up'
  | 'this document is locked with a password: save it without one'
  | 'this is a ZIP archive, as Word’s .docx files are, and it is damaged: open it in a word processor and save it again, or copy its text'
  | 'this is a ZIP archive, but no Word document (.docx): save its text as plain text, Markdown or HTML first'
  | 'it is called a Word document (.docx), and is none: open it in the program it is of and save it again, or copy its text'
  | 'it has {} {}, and {} is the most that is mapped at once: cut it up'
  | 'characters'
  | 'paragraphs'
  | 'sentences'
  | 'names'
  | 'articles'
  | 'article {} of the {} in this page (‘{}’) was changed since it was published: take the page as it was published'
  | 'this is a page that Dateline published, and its data was changed since: take the page as it was published'
  | 'a PDF'
  | 'an RTF document'
  | 'an old Microsoft Office document'
  | 'a PNG image'
  | 'a JPEG image'
  | 'a GIF image'
  | 'the file is empty'
  | 'it is in none of the formats that places are read in ({})'
  | "no column of this table is known to hold the places' names ({}): call one 'name'"
  | "no columns of this table are known to hold coordinates ({}): call them 'latitude' and 'longitude'"
  | 'this is no table of places: its first line has {} cells. Save it as CSV or TSV with a name and coordinates in columns of their own'
  | '{} is left out: the article does not name it'
  | 'the code that reads articles could not be loaded'
  | 'the code that finds places could not be loaded'
  | 'the code for it could not be loaded: load the page again'
  | 'this browser has no room for the file: free space on the device, and save it again'
  | 'What recognises names did not arrive. Check the connection and try again.'
  | 'The place index {} cannot be reached: {} did not arrive. Check the connection and try again.'
  | 'it is no backup of Dateline’s maps: choose a file that ‘Back up all maps’ made'
  | 'it is no backup of Dateline’s maps, or it was damaged on its way'
  | 'it is no backup that begins as ours do'
  | 'it is damaged in the file'
  | 'it was changed or damaged since it was backed up'
  | 'it is damaged in the file, and there is one here'
  | 'both were changed'
  | 'the one here is damaged'
  | 'its copy is here already'
  | 'another text is in the form here'
  | 'this browser’s storage was lost on the way'
  | 'this browser’s storage is full'
  | 'this browser could not keep it'
  | 'Its article is missing.'
  | 'Its entry in the list is missing.'
  | '{} is no PMTiles file. {}'
  | '{} is empty. {}'
  | '{} is damaged: its directory cannot be read. Copy or extract it again.';

/** In each language; what stands for '{}' is named '{1}', '{2}' in the order of the English, as it is wanted. */
export type Sentences = Readonly<Record<Sentence, string>>;

const own: Readonly<Partial<Record<string, string>>> = spoken('sentences', {});

/** An English sentence of the program's in the words of the language that is spoken; where that has none, as it is. */
export function inOwnWords(sentence: string): string {
  const said = saidIn(own, sentence, partInOwnWords);
  if (said !== undefined) return said;
  return spokenLanguage() === 'ar' ? apart(sentence) : sentence;
}

/** A count is told as the language writes it, what has words of its own in those. */
function partInOwnWords(part: string): string {
  if (!/^\d{1,3}(?:,\d{3})*$/.test(part)) return inOwnWords(part);
  return Number(part.replaceAll(',', '')).toLocaleString(spokenLanguage());
}
