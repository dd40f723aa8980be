/** The forms of a counted thing by CLDR plural category; '#' stands for the number. */
type PluralForms = { readonly [Category in Intl.LDMLPluralRule]?: string } & {
  readonly other: string;
};

/** What a language's texts write numbers, counted things, distances and lists with. */
export interface Formats {
  readonly number: (value: number) => string;
  /** `value` with its thing in the right form: counted(3, { one: '# place', other: '# places' }). */
  readonly counted: (value: number, forms: PluralForms) => string;
  /** A distance given in metres, as kilometres: whole ones, and no more than two digits of note. */
  readonly distance: (metres: number) => string;
  /** A length given in metres, exactly: '500 km', '200 m'. */
  readonly length: (metres: number) => string;
  /** All of them, as the language lists what belongs together: 'Kyiv, Lviv and Odesa'. */
  readonly list: (items: readonly string[]) => string;
}

/** What stands between thousands in the languages that write whole numbers and units plainly and know one and many, by their tags. */
const THOUSANDS: Readonly<Record<string, string>> = { en: ',', de: '.' };

/**
 * Each format is made when it is first used: making one takes a browser milliseconds, and no page
 * needs them all to start.
 * @param language BCP 47 language tag.
 */
export function makeFormats(language: string): Formats {
  const numbers = once(() => new Intl.NumberFormat(language));
  const plurals = once(() => new Intl.PluralRules(language));
  // A place's point is one of many that could stand for it: more digits would only seem exact.
  const rounded = once(() => unitFormat(language, 'kilometer', { maximumSignificantDigits: 2 }));
  const kilometres = once(() => unitFormat(language, 'kilometer'));
  const metres = once(() => unitFormat(language, 'meter'));
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  // What a format would write of a whole number, without one: the first that a page makes takes a slow computer 30 ms,
  // just when the map is drawn.
  const between = THOUSANDS[language];
  const plainly = (value: number): string | null =>
    between !== undefined && /^\d{1,6}$/.test(`${value}`)
      ? `${value}`.replace(/(?=\d{3}$)\B/, between)
      : null;
  const number = (value: number): string => plainly(value) ?? numbers().format(value);
  const measure = (value: number, unit: 'km' | 'm', format: () => Intl.NumberFormat): string => {
    const plain = plainly(value);
    return plain === null ? format().format(value) : `${plain} ${unit}`;
  };
  return {
    number,
    counted: (value, forms) => {
      const category =
        plainly(value) === null ? plurals().select(value) : value === 1 ? 'one' : 'other';
      return (forms[category] ?? forms.other).replace('#', number(value));
    },
    distance: (length) => measure(twoDigits(Math.max(1, Math.round(length / 1000))), 'km', rounded),
    length: (length) =>
      length < 1000 ? measure(length, 'm', metres) : measure(length / 1000, 'km', kilometres),
    list: (items) => lists().format(items),
  };
}

/** A whole number above 0 with no more than two digits of note: 347 is 350. */
function twoDigits(value: number): number {
  const step = Math.max(1, 10 ** (`${value}`.length - 2));
  return Math.round(value / step) * step;
}

function unitFormat(
  language: string,
  unit: 'kilometer' | 'meter',
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { style: 'unit', unit, ...options });
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
