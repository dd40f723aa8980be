import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import { makeSizes } from '../language/sizes.ts';
import type { LookTexts } from './texts.ts';

const { number } = makeFormats('ar');
const { megabytes } = makeSizes('ar');

export const arabic: LookTexts = {
  title: 'المظهر والشرح',
  label: 'التسمية على الخريطة',
  labelHint: 'بدلًا مما يسميه المقال',
  shown: 'على الخريطة',
  labelled: 'مع تسميته',
  category: 'الفئة',
  noCategory: 'لا شيء',
  newCategory: 'فئة جديدة…',
  newCategoryName: 'اسم الفئة الجديدة',
  renameCategory: 'أعد تسمية الفئة',
  removeCategory: 'أزل الفئة',
  caption: 'شرح للقراء',
  fromNote: 'خذ الملاحظة شرحًا',
  link: 'رابط للقراء',
  badLink: `يبدأ الرابط بـ ${apart('https://')}، مثل ${apart('https://example.org/page')}.`,
  picture: 'الصورة',
  addPicture: 'أضف صورة…',
  changePicture: 'صورة أخرى…',
  removePicture: 'أزل الصورة',
  alternative: 'ما يُرى فيها، لمن لا يراها',
  credit: 'مصدر الصورة',
  noAlternative: 'لا يعرف من لا يراها ما فيها: قله في بضع كلمات.',
  keep: 'حفظ',
  shrinking: 'جارٍ تصغير الصورة…',
  largePicture: `هذه الصورة أكبر من أن تُقرأ هنا، إذ لا يؤخذ ما زاد على ${megabytes(40_000_000)} و${number(100)} مليون بكسل: صغّرها أولًا.`,
  badPicture: 'تعذرت قراءة هذه الصورة. جرّبها ملف JPEG أو PNG.',
};
