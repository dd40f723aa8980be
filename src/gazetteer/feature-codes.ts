import type { GazetteerRecord } from './place-record.ts';

/** Below it a place is a village, from it on a town: about where English usage changes. */
const TOWN_PEOPLE = 2_000;
/** From it on a town is a city, as national statistics mostly have it. */
const CITY_PEOPLE = 100_000;

/**
 * Feature codes in plain English; the codes are GeoNames', https://www.geonames.org/export/codes.html.
 * Codes of populated places and of divisions are told apart by `kindOf`.
 */
const KINDS: Readonly<Record<string, string>> = {
  AIRB: 'air base',
  AIRF: 'airfield',
  AIRP: 'airport',
  AMTH: 'amphitheatre',
  AREA: 'area',
  ATOL: 'atoll',
  BAY: 'bay',
  BCH: 'beach',
  BDG: 'bridge',
  BLDG: 'building',
  CAPE: 'cape',
  CH: 'church',
  CHN: 'channel',
  CNL: 'canal',
  CNYN: 'canyon',
  COLF: 'coal field',
  CONT: 'continent',
  CST: 'coast',
  CSTL: 'castle',
  CTRS: 'space or research centre',
  DAM: 'dam',
  DLTA: 'delta',
  DPR: 'basin',
  DSRT: 'desert',
  ECON: 'economic region',
  FLLS: 'waterfall',
  FRST: 'forest',
  FT: 'fort',
  GLCR: 'glacier',
  GOVL: 'government building',
  GULF: 'gulf',
  HBR: 'harbour',
  HSTS: 'historic site',
  INSM: 'military base',
  INTL: 'international region',
  ISL: 'island',
  ISLS: 'islands',
  ISTH: 'isthmus',
  LAND: 'region',
  LK: 'lake',
  LKS: 'lakes',
  LCTY: 'locality',
  MILB: 'military base',
  MNMT: 'monument',
  MT: 'mountain',
  MTS: 'mountains',
  NVB: 'naval base',
  OBS: 'observatory',
  OCN: 'ocean',
  PAL: 'palace',
  PASS: 'mountain pass',
  PCLD: 'territory',
  PCLH: 'former country',
  PCLS: 'territory',
  PEN: 'peninsula',
  PK: 'mountain',
  PLAT: 'plateau',
  PLN: 'plain',
  PRK: 'park',
  PRT: 'port',
  PS: 'power station',
  PSN: 'nuclear power station',
  PSTN: 'nuclear power station',
  RDGE: 'ridge',
  RESV: 'reservation',
  RGN: 'region',
  RGNE: 'economic region',
  RGNH: 'historical region',
  RSV: 'reservoir',
  SD: 'sound',
  SEA: 'sea',
  SHOR: 'shore',
  SLP: 'slope',
  SQR: 'square',
  ST: 'street',
  STDM: 'stadium',
  STM: 'river',
  STRT: 'strait',
  TERR: 'territory',
  UNIV: 'university',
  VAL: 'valley',
  VLC: 'volcano',
  ZN: 'zone',
};

/** What a feature class holds, for a code that has no word of its own. */
const CLASS_KINDS = {
  A: 'region',
  H: 'water',
  L: 'area',
  P: 'settlement',
  R: 'road',
  S: 'landmark',
  T: 'landform',
  U: 'undersea feature',
  V: 'forest',
} as const;

/** What countries call their first-level divisions in English; 'region' where none is said. */
const FIRST_DIVISIONS = {
  state: 'AT AU BR DE FM IN MM MX MY NG PW SD SS US VE',
  province:
    'AF AO AR BE BF BG CA CD CN CR CU EC FJ GA ID IE IR KH KP LA MN MZ NE NL PA PG PH PK SB SL TH TR VN VU ZA ZM ZW',
  prefecture: 'CF GR JP',
  canton: 'CH',
  county: 'AL EE HR HU KE LR NO RO SE',
  governorate: 'BH EG IQ JO KW LB LY OM PS SY TN YE',
  department: 'BJ BO CI CO HN HT NI PY SV UY',
  emirate: 'AE',
  parish: 'AD AG BB DM GD JM KN LC VC',
} as const;

const FIRST_DIVISION_OF = new Map(
  Object.entries(FIRST_DIVISIONS).flatMap(([kind, countries]) =>
    countries.split(' ').map((country) => [country, kind] as const),
  ),
);

/** What a place is, in plain English for a reader of the map: 'town', 'capital', 'strait', 'county'. */
export function kindOf(record: GazetteerRecord): string {
  const { featureClass, featureCode, countryCode } = record;
  if (featureClass === 'P') return settlementKind(record);
  if (featureCode === 'ADM1') {
    if (countryCode === 'GB') return 'nation of the United Kingdom';
    return FIRST_DIVISION_OF.get(countryCode) ?? 'region';
  }
  if (featureCode === 'ADM2') {
    return countryCode === 'US' || countryCode === 'GB' ? 'county' : 'district';
  }
  const kind = KINDS[featureCode];
  if (kind !== undefined) return kind;
  if (featureCode.startsWith('PCL')) return 'country';
  if (featureCode.startsWith('ADM')) return 'district';
  return CLASS_KINDS[featureClass];
}

function settlementKind({ featureCode, population }: GazetteerRecord): string {
  if (featureCode === 'PPLC') return 'capital';
  if (featureCode === 'PPLX') return 'part of a town';
  if (population >= CITY_PEOPLE) return 'city';
  if (population >= TOWN_PEOPLE) return 'town';
  return population > 0 ? 'village' : 'settlement';
}
