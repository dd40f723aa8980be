import { apart } from '../../texts/apart.ts';
import { compass } from '../../texts/arabic.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { DrawTexts } from './texts.ts';
import { makeWhere } from './where.ts';

const { counted, number } = makeFormats('ar');
const points = (count: number) =>
  counted(count, {
    zero: 'لا نقاط',
    one: 'نقطة واحدة',
    two: 'نقطتان',
    few: '# نقاط',
    many: '# نقطة',
    other: '# نقطة',
  });

export const arabic: DrawTexts = {
  draw: 'الرسم',
  title: 'المرسوم على الخريطة',
  close: 'أغلق الرسوم',
  none: 'طريق أو تقدم أو منطقة أو تعليق من عندك: يُرسم هنا ويُحفظ مع الخريطة.',
  tools: 'ما يُرسم',
  tool: { line: 'خط', arrow: 'سهم', area: 'منطقة', label: 'تسمية' },
  newLabel: 'تسمية',
  how: (tool) =>
    tool === 'label'
      ? 'اضغط على الخريطة حيث تريدها.'
      : tool === 'area'
        ? 'اضغط على الخريطة لكل زاوية، ثم على الزاوية الأولى أو على «تم».'
        : 'اضغط على الخريطة لكل نقطة، ثم على النقطة الأخيرة أو على «تم».',
  keys: 'بالمفاتيح: تحرك الأسهم علامة التصويب، ومعها مفتاح العالي بخطوات صغيرة؛ ينتقل N وP من مكان إلى مكان؛ يقرب مفتاح الزائد ويبعد مفتاح الناقص؛ يضع مفتاح الإدخال نقطة، ويستردها مفتاح المسح، وينهي مفتاح الهروب الرسم.',
  crosshair: (tool) => `علامة التصويب: ${tool}`,
  where: makeWhere(
    'ar',
    { north: 'شمالًا', south: 'جنوبًا', east: 'شرقًا', west: 'غربًا' },
    (far, direction, name) => `${far} ${compass[direction]} ${apart(name)}`,
  ),
  begun: (tool) => `${tool}: لم توضع نقطة بعد.`,
  set: (count, at) => `وُضعت النقطة ${number(count)}: ${at}`,
  taken: (count) => `استُردت؛ الباقي: ${points(count)}.`,
  nothingToTake: 'لا نقطة تُسترد.',
  drawn: (what, count) => (count === 1 ? `رُسم: ${what}.` : `رُسم: ${what}، ${points(count)}.`),
  notDrawn: (least) => `لم يُرسم شيء: لا بد لذلك من ${points(least)} على الأقل.`,
  full: 'لا تتسع الخريطة لمزيد من الرسوم.',
  takeBack: 'استرداد',
  done: 'تم',
  cancel: 'إلغاء',
  list: 'الرسوم',
  name: 'الاسم، على الخريطة وفي مفتاحها',
  label: 'النص',
  colour: 'اللون',
  colours: {
    orange: 'برتقالي',
    'sky-blue': 'سماوي',
    'bluish-green': 'أخضر',
    yellow: 'أصفر',
    blue: 'أزرق',
    vermilion: 'أحمر',
    'reddish-purple': 'بنفسجي',
    black: 'أسود',
  },
  dashed: 'متقطع',
  arrowHeads: 'رؤوس الأسهم',
  arrows: { none: 'بلا', end: 'في النهاية', both: 'في الطرفين' },
  remove: 'إزالة',
  removed: (what) => `أُزيل: ${apart(what)}.`,
  corners:
    'اسحب زاوية لنقلها، أو اسحب وسط ضلع لإضافة زاوية. بالمفاتيح: يذهب مفتاح الجدولة إلى الزوايا، وتنقل الأسهم الزاوية، ويضيف مفتاح الإدخال زاوية بعدها، ويزيلها مفتاح المسح.',
  tooManyCorners: (count) => `عدد زواياه ${number(count)}، وهو أكثر من أن تُنقل باليد.`,
  corner: (corner, all) => `الزاوية ${number(corner)} من ${number(all)}`,
  cornerMoved: (at) => `نُقلت الزاوية: ${at}`,
  cornerAdded: 'أُضيفت زاوية.',
  cornerRemoved: 'أُزيلت الزاوية.',
  lastCorners: 'لا زاوية يُستغنى عنها: أزل الرسم بدلًا من ذلك.',
};
