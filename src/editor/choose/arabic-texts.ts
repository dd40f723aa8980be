import type { Position } from '../../gazetteer/place-record.ts';
import type { Reason } from '../../geoparser/resolve/reasons.ts';
import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { ChooseTexts } from './texts.ts';

const { counted, distance, list, number } = makeFormats('ar');
const degrees = new Intl.NumberFormat('ar', {
  minimumFractionDigits: 4,
  maximumFractionDigits: 4,
});

function asCoordinates([longitude, latitude]: Position): string {
  const north = `${degrees.format(Math.abs(latitude))}° ${latitude < 0 ? 'جنوبًا' : 'شمالًا'}`;
  const east = `${degrees.format(Math.abs(longitude))}° ${longitude < 0 ? 'غربًا' : 'شرقًا'}`;
  return `${north}، ${east}`;
}

type Place = Parameters<ChooseTexts['whyChosen']>[1];

function reason(why: Reason, place: Place): string {
  switch (why.kind) {
    case 'beside':
      return `في النص بجانبه «${apart(why.words)}»`;
    case 'near-others':
      return 'إنه قريب من أماكن المقال الأخرى';
    case 'same-division':
      return `يذكر المقال أماكن أخرى في ${apart(place.admin1 || place.country)}`;
    case 'same-country':
      return `يذكر المقال أماكن أخرى في ${apart(place.country)}`;
    case 'best-known':
      return 'إنه أشهر ما يحمل هذا الاسم';
    case 'exact-name':
      return 'هذا اسمه بعينه';
    case 'words-fit':
      return `الكلمات بجانبه تتحدث عن مكان كهذا (${place.kind})`;
    case 'publisher':
      return 'ناشر المقال مقره هناك';
    case 'holds-others':
      return 'تقع فيه أماكن أخرى من المقال';
    case 'surroundings':
      return 'لا يُعرف مكان بهذا الاسم، وهذا ما يحيط به';
    case 'only-one':
      return 'لا يُعرف مكان آخر بهذا الاسم';
    case 'many-things':
      return 'لم يحسم الأمر شيء واحد بل أشياء صغيرة كثيرة معًا';
  }
}

export const arabic: ChooseTexts = {
  notThisOne: 'ليس هذا؟',
  otherPlace: 'مكان آخر أو نقطة',
  chooser: (surface) => `أي مكان هو «${apart(surface)}»؟`,
  keys: 'المفاتيح من 1 إلى 9 تختار، وعلى الخريطة تحمل الأماكن أرقامها.',
  lookingUp: 'جارٍ البحث عن الأماكن التي تحمل هذا الاسم…',
  slow: 'ما زال البحث جاريًا: الاتصال بطيء.',
  lookUpFailed: (why) => `تعذر البحث عنها: ${why}`,
  tryAgain: 'حاول مرة أخرى',
  noCandidate: (surface) =>
    `ليس في فهرس الأماكن مكان اسمه «${apart(surface)}». ابحث عن اسم آخر أو ضعه على الخريطة.`,
  candidates: 'أماكن بهذا الاسم',
  foundPlaces: 'الأماكن التي عُثر عليها',

  number: (place) => `${number(place)}. `,
  current: 'المختار الآن',
  people: (population) =>
    counted(population, {
      one: 'ساكن واحد',
      two: 'ساكنان',
      few: '# سكان',
      many: '# ساكنًا',
      other: '# ساكن',
    }),
  otherName: (name) => `ويسمى أيضًا ${apart(name)}`,
  regions: (regions) => regions.map(apart).join('، '),
  nearest: (nearest) =>
    nearest.kind === 'named'
      ? 'مذكور في موضع آخر من هذا المقال'
      : `على بعد ${distance(nearest.metres)} من ${apart(nearest.name)} المذكور هنا أيضًا`,
  whyChosen: (reasons, place) => `السبب: ${list(reasons.map((each) => reason(each, place)))}.`,
  whatSpeaksFor: (reasons, place) =>
    `ما يرجحه: ${list(reasons.map((each) => reason(each, place)))}.`,

  search: 'مكان آخر أو إحداثيات',
  searchHint: apart('Faversham, Kent; 54.11, −3.23; TR 150 578'),
  searching: 'جارٍ البحث…',
  found: (places) =>
    counted(places, {
      zero: 'لم يُعثر على مكان',
      one: 'عُثر على مكان واحد',
      two: 'عُثر على مكانين',
      few: 'عُثر على # أماكن',
      many: 'عُثر على # مكانًا',
      other: 'عُثر على # مكان',
    }),
  bestKnownOnly: 'هذه أشهر ما يبدأ هكذا. واصل الكتابة لتجد ما هو أقرب.',
  nothingFound: (typed) =>
    `ليس في فهرس الأماكن مكان اسمه «${apart(typed)}» ولا ما يشبهه. جرّب الكلمة الأولى من اسمه.`,
  searchFailed: (why) => `فشل البحث: ${why}`,
  placeInstead: 'ضعه على الخريطة بدلًا من ذلك',
  clearSearch: 'عد إلى الأماكن التي تحمل هذا الاسم',

  placeOnMap: 'ضعه على الخريطة',
  movePoint: 'انقل نقطته',
  placing: (name) => `أين «${apart(name)}»؟`,
  moving: (name) => `أين ${apart(name)} بالضبط؟`,
  placingHint:
    'انقر الخريطة أو اسحب الدبوس. وبالمفاتيح: تحركه الأسهم، ومع مفتاح العالي بخطوات صغيرة.',
  name: 'الاسم',
  coordinates: 'الإحداثيات',
  putHere: 'ضعه هنا',
  cancel: 'إلغاء',
  pin: (point) =>
    `الدبوس عند ${asCoordinates(point)}. تحركه مفاتيح الأسهم، ويثبته مفتاح الإدخال، ويلغي ذلك مفتاح الهروب.`,
  pinAt: (point, nearest) =>
    nearest?.kind === 'near'
      ? `${asCoordinates(point)}، على بعد ${distance(nearest.metres)} من ${apart(nearest.name)}`
      : asCoordinates(point),
  plainCoordinates: ([longitude, latitude]) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`,
  putAt: (surface, point) => `ضع «${apart(surface)}» عند ${asCoordinates(point)}`,
  swapped: (nearest) =>
    nearest?.kind === 'near'
      ? `هذا على بعد ${distance(nearest.metres)} من ${apart(nearest.name)}، أقرب مكان مذكور هنا. هل خط العرض وخط الطول معكوسان؟`
      : 'هل خط العرض وخط الطول معكوسان؟',
  swap: (point) => `خذ ${asCoordinates(point)}`,

  fault: (fault) => {
    const example = `${apart('54.11, −3.23')} أو ${apart('54°6′39″N 3°13′39″W')}`;
    switch (fault.kind) {
      case 'incomplete':
        return `اكتب عددين، خط العرض أولًا: ${example}.`;
      case 'unreadable':
        return `«${apart(fault.part)}» ليس من أي كتابة معتادة للإحداثيات. اكتب ${example}.`;
      case 'letter-o':
        return `الحرف ${apart('O')} يعني الشرق بالألمانية والغرب بالفرنسية والإسبانية: اكتب ${apart('E')} أو ${apart('W')}.`;
      case 'latitude-range':
        return `خط العرض بين −90 و90 درجة، و${number(fault.degrees)} ليس كذلك.`;
      case 'longitude-range':
        return `خط الطول بين −180 و180 درجة، و${number(fault.degrees)} ليس كذلك.`;
      case 'sixty':
        return `الدقائق والثواني أقل من 60، و${number(fault.value)} ليس كذلك.`;
      case 'two-signs':
        return 'فيه إشارة ناقص وحرف للاتجاه معًا: احذف أحدهما.';
      case 'same-axis':
        return `العددان من اتجاه واحد: لا بد أن يكون أحدهما ${apart('N')} أو ${apart('S')} والآخر ${apart('E')} أو ${apart('W')}.`;
      case 'swapped':
        return 'لا يمكن أن يكون العدد الأول خط عرض. هل العددان معكوسان؟';
    }
  },
};
