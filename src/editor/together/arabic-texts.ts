import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { SeveralTexts } from './texts.ts';

const { counted, number } = makeFormats('ar');
const maps = (count: number) =>
  counted(count, {
    zero: 'لا خرائط',
    one: 'خريطة واحدة',
    two: 'خريطتان',
    few: '# خرائط',
    many: '# خريطة',
    other: '# خريطة',
  });

export const arabic: SeveralTexts = {
  choose: 'اختر عدة خرائط',
  done: 'تم',
  chosen: (count) => `اختير: ${maps(count)}`,
  chooseAll: 'كل ما في هذه القائمة',
  chooseMap: (title) => `اختر «${apart(title)}»`,
  open: 'افتحها خريطةً واحدة',
  openFolder: (name) => `افتح «${apart(name)}» خريطةً واحدة`,
  most: (most) => `تُعرض معًا ${maps(most)} على الأكثر؛ ولأكثر منها أنشئ أرشيفًا.`,
  toFolder: 'ضعها في مجلد…',
  folderName: 'اسم المجلد (فارغ: خارج المجلدات)',
  folder: 'المجلد',
  allFolders: 'كل المجلدات',
  noFolder: 'خارج المجلدات',
  inFolder: (name) => `في «${apart(name)}»`,

  title: (count) =>
    `${counted(count, { one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالًا', other: '# مقال' })} على خريطة واحدة`,
  loading: (done, all) => `قُرئ ${number(done)} من ${number(all)} من الخرائط…`,
  nothing: 'لا يمكن عرض شيء من هذه الخرائط.',
  leftOut: (count) => `لا يُعرض منها: ${maps(count)}`,
  notFound: 'لم يُعثر على أماكنها بعد: افتحها مرة.',
  untitled: 'خريطة ليست هنا',
  backToAll: 'عودة إلى كل المقالات',

  opened: (name, articles, places) =>
    `«${apart(name)}» خريطة واحدة من: ${counted(articles, { one: 'مقال واحد', two: 'مقالين', few: '# مقالات', many: '# مقالًا', other: '# مقال' })}، مع ${counted(places, { zero: 'لا أماكن', one: 'مكان واحد', two: 'مكانين', few: '# أماكن', many: '# مكانًا', other: '# مكان' })} وما صُحّح.`,
  become: (count, folder) =>
    `تصير هنا: ${maps(count)} في مجلد جديد «${apart(folder)}»، وتُفتح خريطةً واحدة.`,
  makeAll: (count) => `أنشئ ${maps(count)}`,
  makingAll: 'جارٍ إنشاء الخرائط…',
  untitledFolder: 'عدة مقالات',

  save: 'النشر والحفظ',
  nameOfAll: 'اسم المجموعة كلها',
  page: 'صفحة ويب واحدة فيها كل المقالات',
  csv: 'جدول CSV، سطر لكل ذكر',
  geojson: 'ملف GeoJSON، عنصر لكل مكان',
  kml: 'ملف KML كما هو معروض',
  png: 'صورة PNG كما هي معروضة',
  svg: 'رسم SVG كما هو معروض',
  saving: (name) => `جارٍ صنع ${name}…`,
  saved: (name) => `حُفظ باسم «${apart(name)}».`,
  failed: (name, reason) => `لم يتم ذلك: ${name}. ${reason}`,
};
