import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { StepTexts } from './texts.ts';

const { number } = makeFormats('ar');

export const arabic: StepTexts = {
  tour: 'الجولة',
  title: 'جولة في الخريطة',
  close: 'أغلق الجولة',
  none: 'يسير القراء في خريطتك في محطات ترتبها أنت: حرك الخريطة وأضف ما تعرضه واكتب ما يُرى فيه. وبلا محطات تبقى الصفحة كما هي.',
  add: 'أضف هذا المشهد',
  addWith: (place) => `أضف هذا المشهد مع ${apart(place)}`,
  full: `لا تزيد الجولة على ${number(100)} محطة.`,
  list: 'المحطات',
  view: 'المشهد',
  step: (step, all) => `المحطة ${number(step)} من ${number(all)}`,
  show: 'أظهر',
  showStep: (step) => `أظهر المحطة ${number(step)}`,
  retake: 'التقط المشهد من جديد',
  caption: 'شرح للقراء',
  up: (step) => `ارفع المحطة ${number(step)}`,
  down: (step) => `أنزل المحطة ${number(step)}`,
  grip: (step) => `المحطة ${number(step)}: اسحبها أو حركها بمفاتيح الأسهم`,
  remove: 'أزل المحطة',
  added: (step) => `أُضيفت المحطة ${number(step)}.`,
  moved: (from, to) => `صارت المحطة ${number(from)} المحطة ${number(to)}.`,
  removed: (step) => `أُزيلت المحطة ${number(step)}.`,
  retaken: (step) => `تعرض المحطة ${number(step)} ما تعرضه الخريطة الآن.`,
};
