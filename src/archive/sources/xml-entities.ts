/** Names of the characters from U+00A0 to U+00FF, in their order. Source: HTML 4.01, section 24.2. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const OTHERS = {
  ...{ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”' },
  ...{ bdquo: '„', bull: '•', hellip: '…', euro: '€', trade: '™', OElig: 'Œ', oelig: 'œ' },
  ...{
    Scaron: 'Š',
    scaron: 'š',
    Yuml: 'Ÿ',
    lsaquo: '‹',
    rsaquo: '›',
    zwnj: '\u200C',
    zwj: '\u200D',
  },
};

/** HTML's names of characters that stand in feeds and agencies' files, though XML has none of them without a document type. */
export const HTML_ENTITIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LATIN.map((name, index) => [name, String.fromCharCode(0xa0 + index)])),
  ...OTHERS,
};
