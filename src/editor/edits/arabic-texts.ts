import { apart } from '../../texts/apart.ts';
import { arabic as reader } from '../../texts/arabic.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { EditTexts } from './texts.ts';

const { number } = makeFormats('ar');

const look = {
  label: 'التسمية',
  unlabelled: 'بلا تسمية',
  hidden: 'ليس على الخريطة',
  category: 'الفئة',
  caption: 'الشرح',
  link: 'الرابط',
  picture: 'الصورة',
};

/** What stands there once each is taken away again. */
const taken: ReadonlyMap<string, string> = new Map([
  [look.label, 'بلا تسمية خاصة'],
  [look.unlabelled, 'مع تسمية'],
  [look.hidden, 'على الخريطة'],
  [look.category, 'بلا فئة'],
  [look.caption, 'بلا شرح'],
  [look.link, 'بلا رابط'],
  [look.picture, 'بلا صورة'],
]);

export const arabic: EditTexts = {
  resolve: (surface, place) => `«${apart(surface)}» هو ${apart(reader.placeName(place))}`,
  notPlace: (surface) => `«${apart(surface)}» ليس مكانًا`,
  putBack: (surface) => `إعادة «${apart(surface)}»`,
  respan: (surface, newSurface) => `«${apart(surface)}» يُقرأ «${apart(newSurface)}»`,
  use: (surface, use) =>
    use === 'literal'
      ? `«${apart(surface)}» هو المكان نفسه`
      : `«${apart(surface)}» ليس المكان نفسه`,
  note: (surface) => `ملاحظة على «${apart(surface)}»`,
  noNote: (surface) => `لا ملاحظة على «${apart(surface)}»`,
  verify: (surface) => `«${apart(surface)}» صحيح`,
  unverify: (surface) => `«${apart(surface)}» ينتظر التحقق`,
  look,
  lookTaken: (what) => taken.get(what) ?? `بلا ${what}`,
  looks: (surface, places, what) =>
    places === 1
      ? `«${apart(surface)}»: ${what}`
      : `«${apart(surface)}» ومعه ${number(places - 1)}: ${what}`,
  categories: 'الفئات',
  presented: {
    view: 'المشهد الأول',
    shape: 'شكل الخريطة',
    theme: 'الألوان',
    language: 'اللغة',
    actors: 'الأماكن المذكورة فاعلةً',
    unlabelled: 'التسميات',
    noLegend: 'مفتاح الخريطة',
    noInset: 'الخريطة الصغيرة',
    credit: 'سطر المصدر',
  },
  presentation: (what) => `للقراء: ${what}`,
  together: (first, others) => (others === 0 ? first : `${first}، ومعه ${number(others)} مثله`),
  draw: (surface) => `رسم «${apart(surface)}»`,
  erase: (surface) => `محو رسم «${apart(surface)}»`,
  steps: {
    add: 'إضافة محطة إلى الجولة',
    remove: 'إزالة محطة من الجولة',
    move: 'نقل محطة من الجولة',
    caption: 'شرح محطة',
    view: 'مشهد محطة',
  },
  restore: (surface) => `العثور على «${apart(surface)}» من جديد`,
  dismiss: (surface) => `تجاهل تصحيح «${apart(surface)}»`,
  geoparse: 'البحث عن الأماكن من جديد',
  article: 'تغيير المقال',
};
