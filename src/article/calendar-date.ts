const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T\s])/;
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]+,?\s)?(\d{1,2})(?:st|nd|rd|th)?\s${MONTH_NAME}\.?,?\s(\d{4})\b`,
  'i',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]+,?\s)?${MONTH_NAME}\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b`,
  'i',
);

/**
 * The calendar date that `written` begins with, as 'YYYY-MM-DD', or null. Read are ISO 8601 dates
 * and date-times (the date as it is written there: no time zone is applied) and English dates with
 * the month as a word ('Thursday, 20 March 2025', 'Mar. 20, 2025'); 03/04/2025 is not, for it
 * means two days.
 */
export function calendarDate(written: string): string | null {
  const text = written.slice(0, 64).trim();
  const iso = ISO.exec(text);
  if (iso !== null) return existing(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return existing(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null)
    return existing(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return null;
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function existing(year = '', month = '', day = ''): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // The 31st of a shorter month parses, as a day of the next one.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}
