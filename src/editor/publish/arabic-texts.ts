import { apart } from '../../texts/apart.ts';
import { makeSizes } from '../language/sizes.ts';
import type { PublishTexts } from './texts.ts';

const { size } = makeSizes('ar');

export const arabic: PublishTexts = {
  publish: 'النشر',
  print: 'طباعة',
  sheet: 'طباعة الخريطة والمقال',
  printIs: 'الخريطة بشكلها ومواضعها مرقّمة فوق المقال: المقال القصير على ورقة واحدة.',
  close: 'إغلاق',
  page: 'صفحة قائمة بذاتها',
  pageIs:
    'ملف واحد فيه المقال وخريطته وكل ما يحتاجان إليه. يُفتح في أي متصفح، من القرص أو من أي مضيف ويب، ولا يطلب من الشبكة شيئًا. فيه ما صححته، وليس فيه ملاحظاتك.',
  downloadPage: 'نزّل الصفحة',
  embed: 'الخريطة في صفحة أخرى',
  embedIs: 'ضع الصفحة على مضيف ويب واذكر عنوانها: فهذا يعرض الخريطة وحدها.',
  embedBy: 'الطريقة',
  embedByFrame: 'إطار بارتفاع محدد',
  embedByScript: 'برنامج نصي يلائم إطاره ارتفاع الخريطة',
  embedScriptIs:
    'البرنامج النصي ملف صغير: ضعه في مجلد الصفحة على مضيف الويب، مرة واحدة لكل خرائطك.',
  downloadScript: 'نزّل البرنامج النصي',
  embedScript: 'برنامج نصي للصفحات الأخرى',
  scriptMissing: 'تعذر تحميله. تحقق من الاتصال ثم حاول مرة أخرى.',
  address: 'عنوان الصفحة',
  addressHint: (name) => `مثل ${apart(`https://example.org/${name}`)}`,
  badAddress: `ليس هذا عنوان ويب: لا بد أن يبدأ بـ ${apart('https://')} أو ${apart('http://')}.`,
  snippet: 'شيفرة HTML توضع في الصفحة الأخرى',
  copy: 'نسخ',
  copied: 'نُسخ.',
  cannotCopy: 'لا يسمح المتصفح لهذه الصفحة بالنسخ: اضغط Ctrl+C (أو ⌘C) لنسخ ما هو محدد.',
  formats: 'الأماكن ملفًا',
  withAreas: 'المناطق والأنهار بحدودها، في GeoJSON وKML',
  areasMissing: 'تعذّر تحميل أحد الحدود. تحقق من الاتصال وأعد المحاولة، أو احفظ من دون حدود.',
  formatIs: {
    geojson: 'كل شيء مع المقال: يمكن فتحه هنا من جديد',
    'linked-places': 'لفهارس الأماكن والبيانات المترابطة',
    annotations: 'لأدوات التعليق: كل ذكر بكلماته',
    kml: 'لبرنامج Google Earth',
    gpx: 'للأجهزة والبرامج التي ترشد إلى الطريق',
    csv: 'لبرامج الجداول: سطر لكل ذكر',
    'csv-semicolons': 'مثله حيث تُكتب الكسور العشرية بفاصلة',
  },
  formatLacks: {
    geojson: 'لا ترى البرامج الأخرى الجولة',
    'linked-places': 'لا ترى البرامج الأخرى الرسوم ولا الجولة',
    annotations: 'لا ترى البرامج الأخرى الرسوم ولا الجولة',
    kml: 'لا يعرض Google Earth الخطوط المتقطعة ولا رؤوس الأسهم ولا الجولة',
    gpx: 'لا ترى البرامج الأخرى الرسوم ولا الجولة',
    csv: 'لا يتضمن الرسوم ولا الجولة',
    'csv-semicolons': 'لا يتضمن الرسوم ولا الجولة',
  },
  formatNames: { 'csv-semicolons': 'CSV بفواصل منقوطة' },
  making: 'جارٍ صنع الملف…',
  cancel: 'إلغاء',
  saved: (name, bytes) => `«${apart(name)}» (${size(bytes)}) بين تنزيلاتك.`,
  failed: (what, reason) => `لم يتم ذلك: ${what}. ${reason}`,
  templateMissing: 'تعذر تحميل ما يُصنع به. تحقق من الاتصال ثم حاول مرة أخرى.',
  codeMissing: 'تعذر تحميل هذا. تحقق من الاتصال ثم أغلقه وحاول مرة أخرى.',
};
