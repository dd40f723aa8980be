/** A line that says whose a picture is, in words that pages and agencies use. */
const LABEL = `(?:photo(?:graph)?s?|pictures?|image|images|video|credits?|picture credit|photo credit|image (?:credit|source|copyright)|photo by|foto|fotos|bild|quelle|crédits?|صورة|المصدر)`;
const AGENCY = `(?:AFP|AP|AP Photo|Reuters|REUTERS|Getty(?: Images)?|EPA|EPA-EFE|dpa|PA|PA Media|PA Wire|Anadolu|Xinhua|Shutterstock|iStock|Alamy|Bloomberg|TASS|ANSA|EFE|NurPhoto|Wikimedia Commons|Handout)`;

/** A whole line of nothing but a credit. */
const CREDIT_LINE = new RegExp(
  `^(?:(?:${LABEL})(?: by|,|:)\\s.{1,100}|\\(?©.{1,100}|(?:\\p{Lu}\\.|[^.!?()]){1,50}/\\s?${AGENCY}\\)?\\.?|${AGENCY}(?: images?)?)$`,
  'iu',
);
/** A credit at a caption's end, in brackets or after a full stop, a bar, a dash or two blanks. */
const CREDIT_END = new RegExp(
  String.raw`(?:\s*[([]\s?(?:${LABEL}(?: by|:|,)?\s|©)?[^()[\]]{0,80}(?:/\s?${AGENCY}|\b${AGENCY}|)[)\]]\.?|(?:(?<=[.!?])|\s[|•–—-])\s*(?:${LABEL}(?: by|:)\s.{1,100}|©.{1,100}|[^.!?]{0,60}/\s?${AGENCY}\.?|${AGENCY}\.?)|\s${LABEL}:\s.{1,100}|\s©.{1,100})$`,
  'iu',
);
const CAPTION_LABEL = /^(?:image caption|caption|bildunterschrift)\s?[,:]\s*/i;
/** No sentence: its label might begin one. */
const CREDIT_LENGTH = 160;

/** Whether a line says only whose a picture is: 'Photo: J. Doe', 'Image source, Getty Images', '© AFP', 'J. Doe/Reuters'. */
export function isCredit(line: string): boolean {
  return (
    line.length <= CREDIT_LENGTH &&
    CREDIT_LINE.test(line) &&
    !/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line)
  );
}

/** A caption without the label before it and the credit after it; '' where it was nothing but a credit. */
export function withoutCredit(caption: string): string {
  const bare = caption.replace(CAPTION_LABEL, '');
  if (isCredit(bare)) return '';
  const end = Math.max(0, bare.length - CREDIT_LENGTH - 100);
  const credit = CREDIT_END.exec(bare.slice(end));
  if (credit === null || !isCreditInBrackets(credit[0])) return bare;
  return bare.slice(0, end + credit.index).trimEnd();
}

/** Brackets hold much else: 'the mayor (left)'. */
function isCreditInBrackets(end: string): boolean {
  if (!/^\s*[([]/.test(end)) return true;
  return new RegExp(`^\\s*[([]\\s?(?:${LABEL}\\b|©)|\\b${AGENCY}[)\\]]\\.?$`, 'iu').test(end);
}
