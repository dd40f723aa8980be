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
  // These write whole numbers below a thousand as JavaScript does, count one thing or several, and have 'km' and 'm' behind
  // a blank: no format is needed, of which the first takes a slow phone the time of several frames.
  const isPlain = /^(?:en|de)$/.test(language);
  const isSmall = (value: number): boolean => isPlain && /^\d{1,3}$/.test(`${value}`);
  const number = (value: number): string => (isSmall(value) ? `${value}` : numbers().format(value));
  const pluralOf = (value: number): Intl.LDMLPluralRule =>
    isSmall(value) ? (value === 1 ? 'one' : 'other') : plurals().select(value);
  const inMetres = (length: number): string =>
    isSmall(length) ? `${length} m` : metres().format(length);
  const inKilometres = (length: number): string =>
    isSmall(length) ? `${length} km` : kilometres().format(length);
  return {
    number,
    counted: (value, forms) => (forms[pluralOf(value)] ?? forms.other).replace('#', number(value)),
    distance: (length) => {
      const whole = Math.max(1, Math.round(length / 1000));
      return whole < 100 ? inKilometres(whole) : rounded().format(whole);
    },
    length: (length) => (length < 1000 ? inMetres(length) : inKilometres(length / 1000)),
    list: (items) => lists().format(items),
  };
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
