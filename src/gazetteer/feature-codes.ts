import type { GazetteerRecord } from './place-record.ts';

/** Below it a place is a village, from it on a town: about where English usage changes. */
const TOWN_PEOPLE = 2_000;
/** From it on a town is a city, as national statistics mostly have it. */
const CITY_PEOPLE = 100_000;

/**
 * Feature codes in plain English; the codes are GeoNames', https://www.geonames.org/export/codes.html.
 * Codes of populated places and of divisions are told apart by `kindOf`.
 */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ADM1H: 'former province',
    AIRB: 'air base',
    AIRF: 'airfield',
    AIRP: 'airport',
    AMTH: 'amphitheatre',
    AMUS: 'amusement park',
    ANS: 'archaeological site',
    AREA: 'area',
    ATOL: 'atoll',
    BAY: 'bay',
    BCH: 'beach',
    BDG: 'bridge',
    BGHT: 'bight',
    BLDG: 'building',
    BNKU: 'undersea bank',
    BTL: 'battlefield',
    BUSTN: 'bus station',
    CAPE: 'cape',
    CAVE: 'cave',
    CH: 'church',
    CHN: 'channel',
    CHNM: 'channel',
    CLDA: 'caldera',
    CLF: 'cliff',
    CMP: 'camp',
    CMPRF: 'refugee camp',
    CMTY: 'cemetery',
    CNL: 'canal',
    CNYN: 'canyon',
    COLF: 'coal field',
    CONT: 'continent',
    CRTR: 'crater',
    CST: 'coast',
    CSTL: 'castle',
    CSTM: 'border crossing',
    CTHSE: 'courthouse',
    CTRS: 'space or research centre',
    DAM: 'dam',
    DCKY: 'dockyard',
    DLTA: 'delta',
    DPR: 'basin',
    DSRT: 'desert',
    DUNE: 'dunes',
    ECON: 'economic region',
    EST: 'estate',
    ESTY: 'estuary',
    FJD: 'fjord',
    FLLS: 'waterfall',
    FNTN: 'fountain',
    FRM: 'farm',
    FRST: 'forest',
    FRSTF: 'forest',
    FRTH: 'firth',
    FT: 'fort',
    GASF: 'gas field',
    GATE: 'gate',
    GDN: 'garden',
    GLCR: 'glacier',
    GOVL: 'government building',
    GRGE: 'gorge',
    GULF: 'gulf',
    GYSR: 'geyser',
    HBR: 'harbour',
    HDLD: 'headland',
    HLL: 'hill',
    HLLS: 'hills',
    HSE: 'house',
    HSP: 'hospital',
    HSTS: 'historic site',
    HTL: 'hotel',
    INLT: 'inlet',
    INSM: 'military base',
    INTL: 'international region',
    ISL: 'island',
    ISLS: 'islands',
    ISTH: 'isthmus',
    LAND: 'region',
    LCH: 'loch',
    LCTY: 'locality',
    LGN: 'lagoon',
    LK: 'lake',
    LKS: 'lakes',
    MALL: 'shopping centre',
    MFG: 'factory',
    MILB: 'military base',
    MKT: 'market',
    MN: 'mine',
    MNMT: 'monument',
    MOOR: 'moor',
    MRSH: 'marsh',
    MSQE: 'mosque',
    MSTY: 'monastery',
    MT: 'mountain',
    MTRO: 'metro station',
    MTS: 'mountains',
    MUS: 'museum',
    NVB: 'naval base',
    OAS: 'oasis',
    OBS: 'observatory',
    OCN: 'ocean',
    OILF: 'oil field',
    OILR: 'oil refinery',
    PAL: 'palace',
    PASS: 'mountain pass',
    PCLD: 'territory',
    PCLH: 'former country',
    PCLS: 'territory',
    PEN: 'peninsula',
    PIER: 'pier',
    PK: 'mountain',
    PLAT: 'plateau',
    PLN: 'plain',
    PND: 'pond',
    PP: 'police post',
    PRK: 'park',
    PRN: 'prison',
    PRT: 'port',
    PS: 'power station',
    PSN: 'nuclear power station',
    PYR: 'pyramid',
    RD: 'road',
    RDGE: 'ridge',
    RDGU: 'undersea ridge',
    REC: 'recreation ground',
    RECG: 'golf course',
    RESN: 'nature reserve',
    RESV: 'reservation',
    RESW: 'wildlife reserve',
    RET: 'shop',
    RF: 'reef',
    RGN: 'region',
    RGNE: 'economic region',
    RGNH: 'historical region',
    RK: 'rock',
    RKS: 'rocks',
    RLG: 'religious site',
    RSRT: 'resort',
    RSTN: 'railway station',
    RSV: 'reservoir',
    RUIN: 'ruin',
    SALT: 'salt flat',
    SCH: 'school',
    SD: 'sound',
    SEA: 'sea',
    SHOL: 'shoal',
    SHOR: 'shore',
    SHRN: 'shrine',
    SLP: 'slope',
    SPA: 'spa',
    SPNG: 'spring',
    SQR: 'square',
    ST: 'street',
    STDM: 'stadium',
    STM: 'river',
    STN: 'station',
    STNB: 'research station',
    STRT: 'strait',
    SWMP: 'swamp',
    SYG: 'synagogue',
    TERR: 'territory',
    THTR: 'theatre',
    TMB: 'tomb',
    TMPL: 'temple',
    TNLRD: 'road tunnel',
    TNLRR: 'railway tunnel',
    TOWR: 'tower',
    TRKR: 'racetrack',
    TRL: 'trail',
    TRNU: 'undersea trench',
    UNIV: 'university',
    UPLD: 'upland',
    VAL: 'valley',
    VLC: 'volcano',
    VOE: 'inlet',
    WALL: 'wall',
    WHRF: 'quay',
    WTLD: 'wetland',
    ZN: 'zone',
    ZOO: 'zoo',
  }),
);

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
  const kind = KINDS.get(featureCode);
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
