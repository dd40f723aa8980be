import { apart } from './apart.ts';
import { arabicKinds } from './arabic-kinds.ts';
import { arabicDivisions, arabicWaters } from './arabic-names.ts';
import type { CompassPoint, Texts } from './english.ts';
import { makeFormats } from './formats.ts';
import { makePlaceName } from './place-name.ts';

const { counted, distance, length, number } = makeFormats('ar');

/** As they stand between a distance and what it is from. */
export const compass: Readonly<Record<CompassPoint, string>> = {
  n: 'شمال',
  ne: 'شمال شرق',
  e: 'شرق',
  se: 'جنوب شرق',
  s: 'جنوب',
  sw: 'جنوب غرب',
  w: 'غرب',
  nw: 'شمال غرب',
};

const kind = (english: string): string => arabicKinds.get(english) ?? apart(english);

const mentionForms = {
  one: 'ذكر واحد',
  two: 'ذكران',
  few: '# مرات ذكر',
  many: '# مرة ذكر',
  other: '# مرة ذكر',
};

const placeForms = {
  zero: 'لا أماكن',
  one: 'مكان واحد',
  two: 'مكانان',
  few: '# أماكن',
  many: '# مكانًا',
  other: '# مكان',
};

const timeForms = {
  one: 'مرة واحدة',
  two: 'مرتين',
  few: '# مرات',
  many: '# مرة',
  other: '# مرة',
};

const certainty = { sure: 'مؤكد', likely: 'مرجح', uncertain: 'غير مؤكد' };

export const arabic: Texts = {
  tag: 'ar',
  direction: 'rtl',
  wordmark: 'Dateline',
  newMap: 'خريطة جديدة',
  originalArticle: 'المقال الأصلي',
  skipToArticle: 'انتقل إلى المقال',
  skipToMap: 'انتقل إلى الخريطة',
  loadingArticle: 'جارٍ تحميل المقال…',
  otherArticles: 'مقالات أخرى',
  placeCount: (places, mentions) =>
    `${counted(places, placeForms)}، ذُكرت ${counted(mentions, timeForms)}`,

  readAs: 'طريقة القراءة',
  articleView: 'المقال',
  placesView: 'الأماكن',

  display: 'العرض',
  theme: 'الألوان',
  themeSystem: 'كما في الجهاز',
  themeLight: 'فاتحة',
  themeDark: 'داكنة',
  language: 'اللغة',
  languageFailed: 'تعذر تحميل هذه اللغة. تبقى الصفحة بلغتها الحالية.',
  followArticle: 'الخريطة تتبع المقال',
  alsoAssociative: 'أظهر أيضًا الحكومات والفرق والشعوب',

  mapNeedsScript: 'تحتاج الخريطة إلى JavaScript. هذه هي الأماكن التي تعرضها:',
  mapRegion: 'خريطة الأماكن في هذا المقال',
  mapKeys: 'الخريطة: تحركها مفاتيح الأسهم، ويكبرها الزائد ويصغرها الناقص',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  showAll: 'أظهر كل الأماكن',
  beyondView: 'خارج هذا المنظر',
  mapData: 'بيانات الخريطة © GeoNames وغيرها',
  licences: 'جميع التراخيص والإشعارات',
  bordersNote:
    'تُرسم الحدود كما هي على الأرض (بحكم الواقع) نقلًا عن Natural Earth، غير أن كل مكان يقع في البلد الذي ' +
    'يعدّه GeoNames منه: القرم في أوكرانيا. والحدود المتنازع عليها متقطعة.',
  streetMap: 'خريطة الشوارع (صور من خادم OpenStreetMap)',
  streetMapFailed: 'تعذّر تحميل خريطة الشوارع فأُطفئت.',
  wheelWithCtrl: 'اضغط Ctrl أو ⌘ ومرّر لتكبير الخريطة',
  twoFingers: 'حرّك الخريطة بإصبعين',
  placesAround: (places, name) => `${counted(places, placeForms)} حول ${apart(name)}`,
  scaleLength: length,

  markerName: ({ fullName, kind: english, where, mentions, use, certainty: how }) =>
    [
      apart(fullName),
      where ?? kind(english),
      counted(mentions, mentionForms),
      ...(use === 'associative' ? ['حكومة أو فريق أو شعب'] : []),
      ...(how === 'sure' ? [] : [certainty[how]]),
    ].join('، '),

  placeName: makePlaceName('ar', { waters: arabicWaters, divisions: arabicDivisions }),
  kind,
  certainty,

  closePopup: 'إغلاق',
  showMore: 'أظهر المزيد من البطاقة',
  mapTools: 'مفتاح الخريطة · روابط',
  mentionOf: (mention, mentions) =>
    mentions === 1 ? 'ذكر واحد' : `الذكر ${number(mention)} من ${number(mentions)}`,
  onlyAssociative: 'يدل على حكومة أو فريق أو شعب: لا شيء في المقال يحدث هنا.',
  likely: 'هذا المكان على الأرجح.',
  uncertain: 'غير مؤكد: قد يكون مكانًا آخر.',
  mayAlsoBe: (fullName, english) => `قد يكون أيضًا ${apart(fullName)} (${kind(english)}).`,
  somewhere: (relation, holder) =>
    relation === 'within' ? `في مكان ما في ${apart(holder)}` : `قرب ${apart(holder)}`,
  notOnMap: 'ليست على الخريطة',
  isNotOnMap: (name) =>
    `«${apart(name)}» ليس على الخريطة: لا يعرفه فهرس الأماكن ولا يذكر المقال أين يقع.`,
  showInArticle: 'أظهره في المقال',
  walk: 'تنقل بين أماكن المقال بترتيب القراءة',
  previousMention: 'الذكر السابق:',
  nextMention: 'الذكر التالي:',
  previousOfPlace: 'الذكر السابق لهذا المكان',
  nextOfPlace: 'الذكر التالي لهذا المكان',

  mapShows: (fullName, english, mention, mentions) =>
    `تُظهر الخريطة ${apart(fullName)}، ${kind(english)}، الذكر ${number(mention)} من ${number(mentions)}.`,
  pressAgain: 'اضغط مفتاح الإدخال مرة أخرى لقراءة مقتطفاته.',

  placesHeading: 'الأماكن في هذا المقال',
  literalPlaces: 'حيث تجري الأحداث',
  associativePlaces: 'الحكومات والفرق والشعوب',
  filterPlaces: 'صفِّ بحسب المكان أو المقتطف',
  placesShown: (shown, all) =>
    shown === all ? counted(all, placeForms) : `${number(shown)} من ${counted(all, placeForms)}`,
  noPlaceMatches: (filter) => `لا مكان ولا مقتطف في هذا المقال فيه «${apart(filter)}».`,
  timesNamed: (mentions) => `ذُكر ${counted(mentions, timeForms)}`,
  mainPlace: 'المكان الرئيسي في المقال',
  liesFrom: (metres, point, from) => `${distance(metres)} ${compass[point]} ${apart(from)}`,
  liesAt: (from) => `عند ${apart(from)}`,
  liesAround: (from) => `حول ${apart(from)}`,

  openInFull: 'افتح الصفحة كاملة',

  noPlaces: 'لم يُعثر على أي مكان في هذا المقال.',
  noLiteralPlaces: 'لم تُذكر هنا إلا حكومات وفرق وشعوب. فعِّل إظهارها لتراها على الخريطة.',
  placesMissing: 'تعذر تحميل أماكن هذا المقال، ولذلك الخريطة فارغة.',
  placesMalformed: (reason) =>
    `تعذرت قراءة أماكن هذا المقال، ولذلك الخريطة فارغة: ${apart(reason)}.`,
  articleMissingTitle: 'لا يمكن عرض هذا المقال',
  articleMissing: (folder) => `لا يوجد هنا مقال «${apart(folder)}».`,
  articleUnreadable: (reason) => `تعذرت قراءة المقال: ${apart(reason)}.`,
  noArticles: 'تعذر تحميل قائمة المقالات. تحقق من الاتصال ثم أعد تحميل الصفحة.',
  firstArticle: 'اقرأ أحدث مقال',
  basemapFailed: 'تعذر تحميل خريطة الخلفية. تبقى الأماكن في مواضعها.',
  mapFailed: 'تعذر تحميل الخريطة. المقال كامل هنا؛ أعد تحميل الصفحة لرؤية الخريطة.',
  brokenTitle: 'توقفت هذه الصفحة عن العمل',
  broken: 'تعطل شيء فيها فلا يمكن عرضها كما هي. حاول مرة أخرى أو أعد تحميل الصفحة.',
  codeMissing:
    'تعذر تحميل جزء من هذه الصفحة: لا يوجد اتصال، أو جُدِّد الموقع بعد فتح الصفحة. أعد تحميل الصفحة.',
  tryAgain: 'حاول مرة أخرى',
  loadAgain: 'إعادة التحميل',
  details: 'التفاصيل',
  unknownPlace: 'يذكر الرابط مكانًا ليس في هذا المقال.',
  badLink: 'جزء من الرابط تالف وقد جرى تجاوزه.',
};
