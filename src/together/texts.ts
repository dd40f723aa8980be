import { makeFormats } from '../texts/formats.ts';
import type { TimeSteps } from './time-steps.ts';

/** What a map of several articles says. */
export interface TogetherTexts {
  readonly summary: (articles: number, places: number) => string;
  readonly some: (shown: number, all: number) => string;
  readonly articles: string;
  readonly places: string;
  readonly undated: string;
  readonly step: (unit: TimeSteps['unit'], date: string) => string;
  readonly day: (date: string) => string;
  readonly time: string;
  readonly from: string;
  readonly to: string;
  readonly timeOf: (from: string, to: string) => string;
  readonly wholeTime: string;
  readonly histogram: (span: string, articles: number) => string;
  readonly undatedOut: (count: number) => string;
  readonly colours: string;
  readonly colourBy: { readonly article: string; readonly source: string; readonly none: string };
  readonly severalArticles: string;
  readonly severalSources: string;
  readonly placesIn: (count: number) => string;
  readonly outOfTime: string;
  readonly namedIn: (count: number, all: number) => string;
  readonly notOnMap: string;
  readonly back: string;
  readonly backToAll: string;
  readonly readArticle: (title: string) => string;
  readonly more: (left: number) => string;
}

type Tag = 'en' | 'de' | 'ar';

function datesOf(tag: Tag) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const formats = {
    day: format({ dateStyle: 'medium' }),
    month: format({ month: 'long', year: 'numeric' }),
    year: format({ year: 'numeric' }),
  };
  const step = (unit: TimeSteps['unit'], date: string) =>
    formats[unit].format(new Date(`${date}T00:00Z`));
  return { step, day: (date: string) => step('day', date) };
}

function english(): TogetherTexts {
  const { counted, number } = makeFormats('en');
  const articles = { one: '# article', other: '# articles' };
  const places = { one: '# place', other: '# places' };
  return {
    ...datesOf('en'),
    summary: (some, named) => `${counted(some, articles)}, ${counted(named, places)} on the map`,
    some: (shown, all) => `${number(shown)} of ${counted(all, articles)}`,
    articles: 'Articles',
    places: 'Places',
    undated: 'no date',
    time: 'Time',
    from: 'From',
    to: 'To',
    timeOf: (from, to) => (from === to ? from : `${from} to ${to}`),
    wholeTime: 'All of it',
    histogram: (span, most) => `Articles by time, ${span}; ${number(most)} at most at once`,
    undatedOut: (count) =>
      `${counted(count, articles)} without a date ${count === 1 ? 'is' : 'are'} left out while a time is chosen.`,
    colours: 'Colours',
    colourBy: { article: 'by article', source: 'by source', none: 'one for all' },
    severalArticles: 'Several articles',
    severalSources: 'Several sources',
    placesIn: (count) => counted(count, places),
    outOfTime: 'outside the chosen time',
    namedIn: (count, all) => `named in ${number(count)} of ${counted(all, articles)}`,
    notOnMap: 'not on the map',
    back: 'All articles',
    backToAll: 'Back to all articles',
    readArticle: (title) => `Read ‘${title}’`,
    more: (left) => `Show more (${number(left)} left)`,
  };
}

function german(): TogetherTexts {
  const { counted, number } = makeFormats('de');
  const articles = { one: '# Artikel', other: '# Artikel' };
  const places = { one: '# Ort', other: '# Orte' };
  return {
    ...datesOf('de'),
    summary: (some, named) => `${counted(some, articles)}, ${counted(named, places)} auf der Karte`,
    some: (shown, all) =>
      `${number(shown)} von ${counted(all, { one: '# Artikel', other: '# Artikeln' })}`,
    articles: 'Artikel',
    places: 'Orte',
    undated: 'ohne Datum',
    time: 'Zeit',
    from: 'Von',
    to: 'Bis',
    timeOf: (from, to) => (from === to ? from : `${from} bis ${to}`),
    wholeTime: 'Ganze Zeit',
    histogram: (span, most) => `Artikel nach Zeit, ${span}; höchstens ${number(most)} zugleich`,
    undatedOut: (count) =>
      `${counted(count, articles)} ohne Datum ${count === 1 ? 'fehlt' : 'fehlen'}, solange eine Zeit gewählt ist.`,
    colours: 'Farben',
    colourBy: { article: 'nach Artikel', source: 'nach Quelle', none: 'eine für alle' },
    severalArticles: 'Mehrere Artikel',
    severalSources: 'Mehrere Quellen',
    placesIn: (count) => counted(count, places),
    outOfTime: 'außerhalb der gewählten Zeit',
    namedIn: (count, all) =>
      `in ${number(count)} von ${counted(all, { one: '# Artikel', other: '# Artikeln' })} genannt`,
    notOnMap: 'nicht auf der Karte',
    back: 'Alle Artikel',
    backToAll: 'Zurück zu allen Artikeln',
    readArticle: (title) => `„${title}“ lesen`,
    more: (left) => `Mehr zeigen (noch ${number(left)})`,
  };
}

function arabic(): TogetherTexts {
  const { counted, number } = makeFormats('ar');
  const articles = {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  };
  const places = {
    zero: 'لا أماكن',
    one: 'مكان واحد',
    two: 'مكانان',
    few: '# أماكن',
    many: '# مكانًا',
    other: '# مكان',
  };
  return {
    ...datesOf('ar'),
    summary: (some, named) => `${counted(some, articles)}، ${counted(named, places)} على الخريطة`,
    some: (shown, all) => `${number(shown)} من ${counted(all, articles)}`,
    articles: 'المقالات',
    places: 'الأماكن',
    undated: 'بلا تاريخ',
    time: 'الزمن',
    from: 'من',
    to: 'إلى',
    timeOf: (from, to) => (from === to ? from : `${from} إلى ${to}`),
    wholeTime: 'الزمن كله',
    histogram: (span, most) => `المقالات حسب الزمن، ${span}؛ ${number(most)} على الأكثر معًا`,
    undatedOut: (count) => `${counted(count, articles)} بلا تاريخ لا تظهر ما دام زمن قد اختير.`,
    colours: 'الألوان',
    colourBy: { article: 'حسب المقال', source: 'حسب المصدر', none: 'لون واحد للجميع' },
    severalArticles: 'عدة مقالات',
    severalSources: 'عدة مصادر',
    placesIn: (count) => counted(count, places),
    outOfTime: 'خارج الزمن المختار',
    namedIn: (count, all) => `مذكور في ${number(count)} من ${counted(all, articles)}`,
    notOnMap: 'ليس على الخريطة',
    back: 'كل المقالات',
    backToAll: 'العودة إلى كل المقالات',
    readArticle: (title) => `قراءة «${title}»`,
    more: (left) => `إظهار المزيد (بقي ${number(left)})`,
  };
}

const BY_LANGUAGE = { en: english, de: german, ar: arabic } as const;
const made = new Map<Tag, TogetherTexts>();

/** Those in the page's language, by its tag. */
export function togetherTexts(tag: string): TogetherTexts {
  const known: Tag = tag === 'de' || tag === 'ar' ? tag : 'en';
  const texts = made.get(known) ?? BY_LANGUAGE[known]();
  made.set(known, texts);
  return texts;
}
