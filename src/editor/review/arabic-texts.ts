import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { ReviewTexts } from './texts.ts';

const { counted, list, number } = makeFormats('ar');
const names = (count: number) =>
  counted(count, {
    zero: 'لا أسماء',
    one: 'اسم واحد',
    two: 'اسمين',
    few: '# أسماء',
    many: '# اسمًا',
    other: '# اسم',
  });

export const arabic: ReviewTexts = {
  begin: (unchecked) =>
    `تحقق من ${counted(unchecked, { one: 'اسم واحد غير مؤكد', two: 'اسمين غير مؤكدين', few: '# أسماء غير مؤكدة', many: '# اسمًا غير مؤكد', other: '# اسم غير مؤكد' })}`,
  title: 'التحقق من الأسماء غير المؤكدة',
  progress: (place, all, left) => `${number(place)} من ${number(all)}، بقي ${number(left)}`,
  isIt: (surface, place) => `هل «${apart(surface)}» هو ${apart(place)}؟`,
  isNotInIndex: (surface) => `«${apart(surface)}» ليس في فهرس الأماكن: ضعه على الخريطة`,
  certainty: { sure: 'مؤكد', likely: 'مرجح', uncertain: 'غير مؤكد' },
  checked: 'مُتحقق منه',
  accept: 'صحيح',
  acceptAll: (mentions) => `صحيح، كلها (${number(mentions)})`,
  notPlace: 'ليس مكانًا',
  next: 'التالي',
  previous: 'السابق',
  undo: 'تراجع',
  leave: 'إنهاء',
  acceptScope: (mentions, surface) => `كل مواضع «${apart(surface)}» (${number(mentions)})`,
  keysShown: 'المفاتيح',
  keys: [
    ['a أو إدخال', 'هو صحيح'],
    ['1 إلى 9', 'هو ذلك المكان من القائمة'],
    ['x', 'ليس مكانًا'],
    ['n', 'التالي، ويبقى هذا للتحقق منه'],
    ['p', 'السابق'],
    ['u', 'تراجع'],
    ['?', 'أظهر هذه المفاتيح أو أخفها'],
    ['Esc', 'إنهاء'],
  ],
  done: 'جرى التحقق منها كلها',
  summary: ({ right, corrected, gone }) => {
    const parts = [
      ...(right > 0 ? [`صحيح: ${number(right)}`] : []),
      ...(corrected > 0 ? [`مكان آخر: ${number(corrected)}`] : []),
      ...(gone > 0 ? [`ليس مكانًا: ${number(gone)}`] : []),
    ];
    return `من أصل ${names(right + corrected + gone)}: ${list(parts)}.`;
  },
  undoHint: 'يمكن التراجع عن كل ما فعلته، الآن ولاحقًا.',
  finish: 'عد إلى المقال',
};
