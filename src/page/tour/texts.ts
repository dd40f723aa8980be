/** What is said to who goes through a tour; apart from all else that pages say, as few maps have one. */
export interface TourTexts {
  readonly tour: string;
  readonly start: (steps: number) => string;
  readonly step: (number: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly end: string;
}

const english: TourTexts = {
  tour: 'Tour through the map',
  start: (steps) => (steps === 1 ? 'Start the tour (1 step)' : `Start the tour (${steps} steps)`),
  step: (number, all) => `Step ${number} of ${all}`,
  previous: 'Previous step',
  next: 'Next step',
  end: 'End the tour',
};

const ARABIC_NUMBER = new Intl.NumberFormat('ar');

const BY_LANGUAGE: Readonly<Record<string, TourTexts>> = {
  de: {
    tour: 'Rundgang durch die Karte',
    start: (steps) =>
      steps === 1 ? 'Rundgang beginnen (1 Station)' : `Rundgang beginnen (${steps} Stationen)`,
    step: (number, all) => `Station ${number} von ${all}`,
    previous: 'Vorige Station',
    next: 'Nächste Station',
    end: 'Rundgang beenden',
  },
  ar: {
    tour: 'جولة في الخريطة',
    start: (steps) => `ابدأ الجولة (عدد المحطات: ${ARABIC_NUMBER.format(steps)})`,
    step: (number, all) => `المحطة ${ARABIC_NUMBER.format(number)} من ${ARABIC_NUMBER.format(all)}`,
    previous: 'المحطة السابقة',
    next: 'المحطة التالية',
    end: 'إنهاء الجولة',
  },
};

/** Those in the page's language, by its tag. */
export function tourTexts(tag: string): TourTexts {
  return BY_LANGUAGE[tag] ?? english;
}
