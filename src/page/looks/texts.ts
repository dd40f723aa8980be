/** What is said of how places look; apart from all else that pages say, as few maps have looks. */
interface LookTexts {
  /** Of categories alone. */
  readonly categories: string;
  /** Of what is drawn, too. */
  readonly legend: string;
  readonly readMore: (site: string) => string;
}

const english: LookTexts = {
  categories: 'Categories',
  legend: 'On this map',
  readMore: (site) => `Read more at ${site}`,
};

const BY_LANGUAGE: Readonly<Record<string, LookTexts>> = {
  de: {
    categories: 'Kategorien',
    legend: 'Auf dieser Karte',
    readMore: (site) => `Mehr dazu bei ${site}`,
  },
  ar: {
    categories: 'الفئات',
    legend: 'على هذه الخريطة',
    readMore: (site) => `اقرأ المزيد على ${site}`,
  },
};

/** Those in the page's language, by its tag. */
export function lookTexts(tag: string): LookTexts {
  return BY_LANGUAGE[tag] ?? english;
}
