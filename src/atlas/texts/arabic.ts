import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import { saidIn } from '../../texts/said-in.ts';
import { reasons } from './arabic-reasons.ts';
import type { AtlasTexts } from './english.ts';

const { counted, number } = makeFormats('ar');
const months = new Intl.DateTimeFormat('ar', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat('ar', { dateStyle: 'medium', timeZone: 'UTC' });

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

export const arabic: AtlasTexts = {
  loading: 'جارٍ تحميل الأرشيف…',
  map: 'خريطة الأماكن في هذا الأرشيف',
  number,
  articles: (count) => counted(count, articles),
  summary: (count, named) => `${counted(count, articles)}، ${counted(named, places)}`,
  shown: (shown, all) =>
    shown === all ? counted(all, places) : `${number(shown)} من ${counted(all, places)}`,
  month: (date) => months.format(new Date(`${date}-01T00:00Z`)),
  day: (date) => days.format(new Date(`${date}T00:00Z`)),
  undated: 'بلا تاريخ',
  search: 'ابحث عن مكان أو في العناوين',
  searchTexts: 'ابحث عن مكان أو في المقالات',
  found: 'مقالات فيها هذه الكلمات',
  titles: 'مقالات في عناوينها هذه الكلمات',
  titlesCut: 'الأحدث معروض؛ وكلمات أكثر تجد أقل.',
  noPlaceFound: (text) => `لا مكان هنا باسم ”${apart(text)}“.`,
  filters: 'المرشحات',
  noFilter: 'لا شيء',
  time: 'الزمن',
  from: 'من',
  to: 'إلى',
  timeOf: (from, to) => (from === to ? from : `${from} إلى ${to}`),
  timeWithout: (count) => `يُستبعد ${counted(count, articles)} بلا تاريخ ما دام الزمن محددًا.`,
  compare: 'قارن بزمن آخر',
  comparedWith: 'مقارنة بـ',
  namedMore: 'تُذكر أكثر',
  namedLess: 'تُذكر أقل',
  changed: (before, now) => `${number(before)} ← ${number(now)}`,
  noChange: 'لا مكان يُذكر أكثر أو أقل بما يتجاوز الصدفة.',
  compareHint:
    'تُقارن الحصص من كل ما يُذكر في كل زمن؛ وما قد يكون صدفة مستبعد. كلما كبر القرص زاد التغير؛ والخط المتقطع: يُذكر أقل.',
  source: 'المصدر',
  allSources: 'كل المصادر',
  kinds: 'أنواع الأماكن',
  group: {
    country: 'بلدان',
    region: 'مناطق',
    settlement: 'مدن وقرى',
    water: 'مياه',
    other: 'غيرها',
  },
  literalOnly: 'حيث يوجد شيء أو يحدث فقط',
  certainOnly: 'حيث المكان مؤكد فقط',
  reset: 'امسح كل المرشحات',
  export: 'احفظ هذه الأماكن بصيغة',
  placesHeading: 'الأماكن بحسب المقالات',
  nothingLeft: 'لا مقال فيه كل ما تطلبه المرشحات.',
  more: 'أظهر المزيد',
  back: 'كل الأماكن',
  backToArchive: 'عودة إلى الأرشيف',
  namedIn: (count) => `مذكور في ${counted(count, articles)}`,
  namedInOf: (count, all) => `مذكور بعد الترشيح في ${number(count)} من ${counted(all, articles)}`,
  when: 'متى',
  histogram: (most, count) => `المقالات بحسب الزمن؛ أكثرها في ${most}: ${number(count)}`,
  beside: 'كثيرًا ما يُذكر معه',
  besideOf: (count) => `في أحدث ${counted(count, articles)}.`,
  noTexts:
    'نصوص هذه المقالات ليست في قاعدة البيانات: المقتطفات هي الأسماء وحدها، ولا يمكن فتح أي مقال.',
  excerpts: 'ما تقوله المقالات، الأحدث أولًا',
  readArticle: 'اقرأ المقال',
  untitled: 'مقال بلا عنوان',
  noExcerpts: 'لا شيء مما قُرئ حتى الآن يوافق المرشحات.',
  notHere: 'المكان الذي يسميه الرابط ليس في هذا الأرشيف.',
  missingTitle: 'تعذر عرض هذا الأرشيف',
  missing: (reason) => `تعذرت قراءة ملفاته: ${inArabic(reason)}.`,
  partMissing: (reason) => `تعذر تحميل هذا: ${inArabic(reason)}.`,
  articleTitle: 'تعذر عرض هذا المقال',
  hint: 'القرص مكان وحجمه عدد المقالات التي تذكره؛ والحلقة منطقة؛ والحلقة الثانية تضم أماكن أخرى.',
};

function inArabic(reason: string): string {
  return saidIn(reasons, reason, inArabic) ?? apart(reason);
}
