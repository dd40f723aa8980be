import { apart } from '../../../texts/apart.ts';
import { makeFormats } from '../../../texts/formats.ts';
import type { PictureTexts } from './texts.ts';

const { number } = makeFormats('ar');

export const arabic: PictureTexts = {
  picture: 'الخريطة صورةً',
  formatIs: {
    png: 'لصفحات الويب والمستندات',
    svg: 'لبرامج الرسم: أشكال في طبقات ونص يبقى نصًا',
    pdf: 'يفتح نافذة الطباعة؛ اختر فيها الحفظ بصيغة PDF',
  },
  png: 'صورة PNG',
  svg: 'رسم SVG',
  pdf: 'ملف PDF أو على الورق',
  size: 'قياس صورة PNG',
  sizeOf: (scale, width) => `عرضها ${number(width)} بكسل (${apart(`${number(scale)}×`)})`,
  isGrey: 'بالرمادي، للطباعة بلا ألوان',
  basemapMissing: 'تعذر تحميل خريطة الخلفية. تحقق من الاتصال ثم حاول مرة أخرى.',
  languageMissing: 'تعذر تحميل لغتها. تحقق من الاتصال ثم حاول مرة أخرى.',
  tooLarge: 'لا يصنع هذا المتصفح صورة بهذا القياس. اختر قياسًا أصغر.',
  credits: (data) => `صُنعت ببرنامج Dateline. بيانات الخريطة: ${apart(data)}`,
};
