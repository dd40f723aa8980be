import { calendarDate } from '../../article/calendar-date.ts';

/** The languages that exports name months in. */
const LANGUAGES = ['de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'sv', 'nb', 'pl'] as const;

/** '5. Oktober 2013', 'jeudi 5 octobre 2013', '5 de octubre de 2013'. */
const NAMED_MONTH =
  /(?:^|[\s,])(\d{1,2})\.?(?:er|º)?\s+(?:de\s+)?([\p{L}]{3,12})\.?\s+(?:de\s+)?(\d{4})\b/u;
/** ISO 8601's basic form, as NITF writes dates: '20020225T143000-0500'. */
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}\S{0,6})?$/;
/** '2013/07/09', '2013.07.09': the year first is the day last. */
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[\sT])/;
/** Milliseconds of 1 January 1973 and of the year 2100: numbers between are such, those a thousand times smaller seconds. */
const FIRST_MOMENT = 94_694_400_000;
const LAST_MOMENT = 4_102_444_800_000;

let months: ReadonlyMap<string, number> | undefined;

/**
 * The day that an export says an article is of, 'YYYY-MM-DD'; undefined where it says none. Beside what
 * `calendarDate` reads: months named in other languages, ISO 8601's basic form, and moments counted from 1970 in
 * seconds or milliseconds, as pandas writes them. 03/04/2025 is none of these, for it means two days.
 */
export function exportDate(written: string): string | undefined {
  const text = written.slice(0, 100).trim();
  const plain = calendarDate(text);
  if (plain !== null) return plain;
  const numbered = BASIC.exec(text) ?? YEAR_FIRST.exec(text);
  if (numbered !== null) return dayOf(numbered[1], numbered[2], numbered[3]);
  if (/^\d{9,13}(?:\.\d{1,9})?$/.test(text)) return momentDay(Number(text));
  const named = NAMED_MONTH.exec(text);
  const month = named === null ? undefined : monthNumber(named[2] ?? '');
  if (named === null || month === undefined) return undefined;
  return dayOf(named[3], String(month), named[1]);
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  return calendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? undefined;
}

function momentDay(moment: number): string | undefined {
  const milliseconds = moment < FIRST_MOMENT ? moment * 1000 : moment;
  if (milliseconds < FIRST_MOMENT || milliseconds > LAST_MOMENT) return undefined;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function monthNumber(name: string): number | undefined {
  months ??= namedMonths();
  return months.get(name.toLowerCase());
}

/** Source of the names: the Unicode Common Locale Data Repository, as the engine has it. */
function namedMonths(): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(new Date(Date.UTC(2013, number - 1, 5)));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        named.set(name.toLowerCase().replace(/\.$/, ''), number);
      }
    }
  }
  return named;
}
