import { fold } from '../../../src/gazetteer/fold.ts';
import type { PlaceDraft } from './place-draft.ts';

const LATIN = /^[\p{Script=Latin}\p{M}\p{N}\s.,'’‘ʼ`´/–-]+$/u;
/** Airports' and ports' codes, which GeoNames keeps among the names: BWF, EGNL. */
const CODE = /^[A-Z]{2,4}$/;
const LONGEST_NAME = 60;

/** Countries that write in Cyrillic, or did: there a transliteration is the name English uses. */
const CYRILLIC_COUNTRIES: ReadonlySet<string> = new Set(
  'AM AZ BA BG BY GE KG KZ MD ME MK MN RS RU TJ TM UA UZ XK'.split(' '),
);
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** There a town's other names are former ones, long out of use ('Kent' of Londonderry), or foreign. */
const ENGLISH_COUNTRIES: ReadonlySet<string> = new Set(['AU', 'CA', 'GB', 'IE', 'NZ', 'US']);
/** From so many people on a town's other names may be in use ('Frisco'); dropped-names.csv has those that mislead. */
const NICKNAMED_PEOPLE = 100_000;
/** What many towns' names share: 'Mount Pleasant' is not in use for Mount Healthy, nor 'Rocky Hill' for Rock Hill. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'bay beach bridge city corner corners creek east fort grove heights hill hills island lake little ' +
    'mills mount mountain new north old park point river saint side south spring springs square ' +
    'station the town township valley village west'
  ).split(' '),
);
/** GeoNames has villages of China under spellings of before pinyin, which news never had. */
const CHINESE_TOWN_PEOPLE = 2_000;

/** How GeoNames' contributors write Cyrillic letters in Latin ones, as seen in its names. */
// biome-ignore format: a table of letters reads best as one
const TRANSLITERATION = new Map(
  Object.entries({
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'j', к: 'k',
    л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh',
    ц: 'c', ч: 'ch', ш: 'sh', щ: 'shh', ъ: '', ы: 'y', ь: '', э: 'eh', ю: 'ju', я: 'ja', ё: 'jo',
    і: 'i', ї: 'ji', є: 'je', ў: 'w', ј: 'j', љ: 'lj', њ: 'nj', џ: 'dz', ћ: 'c', ђ: 'd',
  }),
);

function transliterated(name: string): string {
  return fold(
    Array.from(name.toLowerCase(), (letter) => TRANSLITERATION.get(letter) ?? letter).join(''),
  );
}

/**
 * The other names by which a place is found: all its aliases, and of GeoNames' alternate names
 * those that an English text may hold. Left out are other scripts, codes, names written in small
 * letters ('nwrthwwd': a transliteration of an Arabic one), transliterations of Russian writings of
 * names that are Latin to begin with ('Norsvud'), and spellings that fold to one already there.
 * @param misleading folded names that the place is not to be found by
 */
export function otherNames(place: PlaceDraft, misleading: ReadonlySet<string>): string[] {
  const kept = new Set(place.aliases.filter((alias) => alias !== place.name));
  const seen = new Set([fold(place.name), ...[...kept].map(fold)]);
  const words = new Set(fold(place.name).split(' '));
  const isPart = (folded: string): boolean => folded.split(' ').every((word) => words.has(word));
  const russian = CYRILLIC_COUNTRIES.has(place.countryCode)
    ? new Set<string>()
    : new Set(place.alternates.filter((name) => CYRILLIC.test(name)).map(transliterated));
  const plausible = place.alternates.filter(
    (name) =>
      name.length <= LONGEST_NAME &&
      LATIN.test(name) &&
      !CODE.test(name) &&
      name !== name.toLowerCase() &&
      isInUse(place, name),
  );
  // Of writings that differ in diacritics alone, an English text has the one without.
  plausible.sort((a, b) => Number(isAscii(b)) - Number(isAscii(a)));
  for (const name of plausible) {
    const folded = fold(name);
    if (folded === '' || seen.has(folded) || misleading.has(folded)) continue;
    // 'Durango' of 'Victoria de Durango' reads alike in both scripts, and is no transliteration.
    if (russian.has(folded) && !isPart(folded)) continue;
    seen.add(folded);
    kept.add(name);
  }
  return [...kept];
}

/** Whether a text of today may call the place so, by what is known of its country's names. */
function isInUse(place: PlaceDraft, name: string): boolean {
  const { countryCode, population } = place;
  if (countryCode === 'CN') return population >= CHINESE_TOWN_PEOPLE;
  if (!ENGLISH_COUNTRIES.has(countryCode) || population >= NICKNAMED_PEOPLE) return true;
  const main = fold(place.name);
  const other = fold(name);
  const words = new Set(
    main.split(' ').filter((word) => word.length > 2 && !COMMON_WORDS.has(word)),
  );
  return (
    other.split(' ').some((word) => words.has(word)) ||
    joined(other).includes(joined(main)) ||
    joined(main).includes(joined(other))
  );
}

function joined(folded: string): string {
  return folded.replaceAll(' ', '');
}

function isAscii(name: string): boolean {
  return /^[\x20-\x7e]*$/.test(name);
}

const BRITISH = /^(\p{Lu}[\p{L}'’]+) (in|on|le|under|super) (?:(the) )?(\p{Lu}[\p{L}'’]+)$/u;

/**
 * The name as English writes it. British towns of the form 'Barrow in Furness' are hyphenated by
 * their councils, the Ordnance Survey and the press; those with 'upon' and 'by' are about as often
 * not ('Newcastle upon Tyne'), so those stay as GeoNames has them.
 */
export function englishName(place: PlaceDraft): string {
  if (place.countryCode !== 'GB' || !BRITISH.test(place.name)) return place.name;
  return place.name.replaceAll(' ', '-');
}

const GENERIC =
  "Oblast'?|Province|Region|Governorate|Prefecture|Municipality|Department|District|Republic|State|" +
  'Voivodeship|Canton|Krai|Okrug|Raion|City|County|Parish|Division|Territory|Autonomous Region|Atoll|Commune';
const GENERIC_BEFORE = new RegExp(
  '^(?:(?:Autonomous )?(?:Province|State|Region|Department|Republic|Canton|District|Prefecture|Governorate|' +
    'Municipality|County|City|Borough|City and Borough|Royal Borough|City and County|Commune)(?: of| de| du) (?:the )?|' +
    "Provincia (?:di|de|del|della|dell')\\s?|Landkreis |Kreis |Gemeente |Departamento (?:de |del |de la )?|" +
    "Municipio (?:de |del )?|Wilaya de |Powiat |Città metropolitana di |Département (?:de la |du |des |de l'|de |d'))" +
    '(\\p{Lu}.*)$',
  'u',
);
const GENERIC_AFTER = new RegExp(`^(.*\\p{L}) (?:${GENERIC})$`, 'u');

/**
 * A division's name without the word for what it is: 'Odessa' of 'Odessa Oblast', 'Harz' of
 * 'Landkreis Harz'; undefined where there is none.
 */
export function bareDivisionName(name: string): string | undefined {
  const bare = GENERIC_BEFORE.exec(name)?.[1] ?? GENERIC_AFTER.exec(name)?.[1];
  // 'North Province' or 'Central Region' is no name without its second word.
  if (
    bare === undefined ||
    /^(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Capital|Upper|Lower|Federal|National|Metropolitan|Free)(?:[ -](?:East|West|Eastern|Western|Central))?$/.test(
      bare,
    )
  ) {
    return undefined;
  }
  return bare;
}
