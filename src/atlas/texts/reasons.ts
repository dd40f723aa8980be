/**
 * Why something of an archive could not be loaded: what the readers of its files and its server say in English, as their
 * code has it but for what differs, which is '{}' here. The page tells it in its own language.
 */
export type Reason =
  | 'the part of this page that counts could not be loaded, or it ended for want of memory'
  | 'there is no place {} in this archive'
  | 'there is no article {} in this archive'
  | '{} is not there'
  | '{} could not be fetched whole: there is no connection, or the server broke off'
  | 'the server has too much to do to send {}'
  | 'the server failed to send {} (status {})'
  | 'the server refuses {} (status {})'
  | 'the server fell silent before {} had come'
  | 'the server sent another part of {} than was asked for'
  | "{} is cut off: build the archive's site again"
  | "{} is larger than any file of an archive: build the archive's site again"
  | '{} unpacks to more than it can hold'
  | "{} is damaged or cut off: build the archive's site again"
  | "{} is no JSON: build the archive's site again"
  | "{} is damaged ({}): build the archive's site again"
  | "a directory is damaged: build the archive's site again"
  | "its files are of another number of places than it says: build the archive's site again"
  | 'the page of an article'
  | 'a page of titles'
  | 'a page of excerpts'
  | 'a list of pages of excerpts'
  | "a place's card"
  | 'the directory of excerpts'
  | 'a directory of articles'
  | 'the file of places'
  | 'the file of outlines'
  | 'a file of names'
  | 'a file of counts'
  | 'a file of counts by month'
  | 'too much is asked of the archive just now: try again'
  | 'the database is away: try again'
  | 'the database is locked: ask for less, as a shorter time or rarer words'
  | 'the database took too long for it: ask for less, as a shorter time or rarer words'
  | 'the archive has changed since this page was opened: load it again'
  | 'there is no such place'
  | 'there is no such article in this archive'
  | 'the text of this article is not in the database'
  | 'no more than {} characters are searched for'
  | 'the archive cannot answer this';

/** Them in another language; what stands for '{}' is named '{1}', '{2}' in the order of the English, as it is wanted. */
export type Reasons = Readonly<Record<Reason, string>>;
