import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { TableTexts } from './texts.ts';

const { counted, number } = makeFormats('ar');
const names = (count: number) =>
  counted(count, {
    zero: 'لا أسماء',
    one: 'اسم واحد',
    two: 'اسمان',
    few: '# أسماء',
    many: '# اسمًا',
    other: '# اسم',
  });

export const arabic: TableTexts = {
  title: 'كل الأماكن',
  close: 'أغلق الجدول',
  search: 'ابحث في الجدول',
  show: 'أظهر',
  filters: {
    all: 'الكل',
    open: 'ينتظر التحقق',
    settled: 'حُسم يدويًا',
    elsewhere: 'قرب مكان أو ليس على الخريطة',
    actors: 'فاعلون، لا المكان نفسه',
    hidden: 'مخفي من الخريطة',
  },
  columns: {
    name: 'الاسم',
    place: 'هو',
    kind: 'النوع',
    country: 'البلد',
    mentions: 'الذكر',
    certainty: 'التأكد',
    state: 'الحالة',
    where: 'على الخريطة',
    category: 'الفئة',
  },
  states: { open: 'للتحقق', settled: 'محسوم', sure: '–' },
  actor: 'فاعل',
  placed: 'نعم',
  hidden: 'مخفي',
  shown: (shown, all) => (shown === all ? names(all) : `${number(shown)} من ${names(all)}`),
  number,
  none: 'لا اسم كهذا.',
  selected: (count) => (count === 0 ? 'لم يُحدد شيء' : `حُدد: ${names(count)}`),
  select: (name) => `حدد «${apart(name)}»`,
  keysHint:
    'تنقل مفاتيح الأسهم من سطر إلى سطر، ومفتاح المسافة يحدد، ومفتاح العالي مع الأسهم يحدد عدة أسطر، وCtrl+A يحدد الكل، ومفتاح الإدخال يُظهر الاسم في المقال.',
  actions: 'ما يُفعل بالأسماء المحددة',
  accept: 'صحيح',
  hide: 'أخفه من الخريطة',
  unhide: 'أظهره على الخريطة',
  makeActors: 'فاعلون',
  makeLiteral: 'المكان نفسه',
  notPlaces: 'ليست أماكن',
  category: 'الفئة',
  noCategory: 'لا شيء',
  chooseCategory: 'الفئة…',
  newCategory: 'فئة جديدة…',
  newCategoryName: 'اسم الفئة الجديدة',
};
