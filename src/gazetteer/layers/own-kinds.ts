import type { FeatureClass } from '../place-record.ts';
import type { FeatureKind } from '../record-table.ts';

/** What nobody says the kind of is GeoNames' 'locality': 'a minor area or place of unspecified or mixed character'. */
const LOCALITY: FeatureKind = { featureClass: 'L', featureCode: 'LCTY' };

/** Kinds as people write them in lists, by GeoNames' codes: https://www.geonames.org/export/codes.html */
const KINDS: Readonly<Record<string, string>> = {
  street: 'R.ST',
  road: 'R.RD',
  lane: 'R.ST',
  square: 'R.SQR',
  railway: 'R.RR',
  school: 'S.SCH',
  college: 'S.SCHC',
  university: 'S.UNIV',
  hospital: 'S.HSP',
  church: 'S.CH',
  mosque: 'S.MSQE',
  temple: 'S.TMPL',
  stadium: 'S.STDM',
  museum: 'S.MUS',
  theatre: 'S.THTR',
  theater: 'S.THTR',
  venue: 'S.BLDG',
  building: 'S.BLDG',
  hotel: 'S.HTL',
  pub: 'S.REST',
  restaurant: 'S.REST',
  shop: 'S.RET',
  castle: 'S.CSTL',
  bridge: 'S.BDG',
  station: 'S.RSTN',
  farm: 'S.FRM',
  monument: 'S.MNMT',
  ruin: 'S.RUIN',
  'historic site': 'S.HSTS',
  park: 'L.PRK',
  estate: 'L.LCTY',
  river: 'H.STM',
  stream: 'H.STM',
  lake: 'H.LK',
  hill: 'T.HLL',
  mountain: 'T.MT',
  island: 'T.ISL',
  wood: 'V.FRST',
  forest: 'V.FRST',
  hamlet: 'P.PPL',
  village: 'P.PPL',
  town: 'P.PPL',
  city: 'P.PPL',
  suburb: 'P.PPLX',
  neighbourhood: 'P.PPLX',
  neighborhood: 'P.PPLX',
};

const CLASS = /^[AHLPRSTUV]$/;
const CODE = /^[A-Z][A-Z0-9]{1,9}$/;

/** The commonest kind of each class: where only the class is said. */
const OF_CLASS: Readonly<Record<FeatureClass, string>> = {
  A: 'ADMD',
  H: 'STM',
  L: 'LCTY',
  P: 'PPL',
  R: 'ST',
  S: 'BLDG',
  T: 'HLL',
  U: 'RDGU',
  V: 'FRST',
};

/**
 * GeoNames' class and code of what a list calls a place's kind: 'school', 'S', 'SCH' with its class; undefined
 * where the two contradict what GeoNames' codes can be.
 * @param kind a word, a class or a code; '' for none.
 * @param featureClass a class that goes with a code; '' for none.
 */
export function kindNamed(kind: string, featureClass: string): FeatureKind | undefined {
  const word = kind.trim().toLowerCase();
  const known = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  const [ofWord, wordCode] = known?.split('.') ?? [];
  if (isClass(ofWord) && wordCode !== undefined) {
    return { featureClass: ofWord, featureCode: wordCode };
  }
  if (isClass(kind)) return { featureClass: kind, featureCode: OF_CLASS[kind] };
  if (featureClass === '') return kind === '' || !CODE.test(kind) ? LOCALITY : undefined;
  if (!isClass(featureClass)) return undefined;
  const featureCode = CODE.test(kind) ? kind : OF_CLASS[featureClass];
  return { featureClass, featureCode };
}

function isClass(text: string | undefined): text is FeatureClass {
  return text !== undefined && CLASS.test(text);
}
