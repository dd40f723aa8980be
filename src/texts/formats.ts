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
  const measures = (unit: 'kilometer' | 'meter', options?: Intl.NumberFormatOptions) =>
    once(() => new Intl.NumberFormat(language, { style: 'unit', unit, ...options }));
  // A place's point is one of many that could stand for it: more digits would only seem exact.
  const rounded = measures('kilometer', { maximumSignificantDigits: 2 });
  const kilometres = measures('kilometer');
  const metres = measures('meter');
  const lists = once(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  // These write whole numbers below a thousand as JavaScript does, and units behind them alike: no format is needed, of
  // which the first takes a slow computer 30 ms, just when the map is drawn.
  const isOfPlain = /^(?:en|de)$/.test(language);
  const write = (value: number, format: () => Intl.NumberFormat, unit = ''): string =>
    isOfPlain && /^\d{1,3}$/.test(`${value}`) ? value + unit : format().format(value);
  const number = (value: number): string => write(value, numbers);
  return {
    number,
    counted: (value, forms) =>
      (forms[plurals().select(value)] ?? forms.other).replace('#', number(value)),
    distance: (length) => rounded().format(Math.max(1, Math.round(length / 1000))),
    length: (length) =>
      length < 1000 ? write(length, metres, ' m') : write(length / 1000, kilometres, ' km'),
    list: (items) => lists().format(items),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
