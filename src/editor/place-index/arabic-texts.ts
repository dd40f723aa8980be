import { makeSizes } from '../language/sizes.ts';
import type { PlaceIndexTexts } from './texts.ts';

const { megabytes } = makeSizes('ar');
const percent = new Intl.NumberFormat('ar', { style: 'percent' });

const HOST_SEES =
  'يستطيع مضيف الموقع أن يرى أي مجموعات من نحو 120 اسمًا يُبحث عنها وما تعرضه الخريطة';

export const arabic: PlaceIndexTexts = {
  all: 'كل ما تحتاج إليه هذه الصفحة على هذا الجهاز: لا يسأل الشبكةَ شيءٌ مما تكتبه أو تبحث عنه ما لم تُظهر الشوارع.',
  indexOnly:
    'يبقى نصك هنا. فهرس الأماكن على هذا الجهاز ولا يسأل البحثُ الشبكة؛ وإلى أن تصبح الخريطة هنا أيضًا يستطيع مضيف الموقع أن يرى أي أجزائها معروض.',
  checking: 'يبقى نصك هنا: لا يُرسل أبدًا.',
  untilHere: (total) => [
    `يبقى نصك هنا. إلى أن يصبح فهرس الأماكن على هذا الجهاز (${megabytes(total)}`,
    `)، ${HOST_SEES}.`,
  ],
  fetched: (here, total) => `، وصل منه ${percent.format(Math.floor((100 * here) / total) / 100)}`,
  waiting: (total) =>
    `يبقى نصك هنا. لم يصل فهرس الأماكن${total === 0 ? '' : ` (${megabytes(total)})`} بعد وتُعاد المحاولة؛ وإلى أن يصبح على هذا الجهاز ${HOST_SEES}.`,
  asked: (total) =>
    `يبقى نصك هنا. هذا المتصفح مضبوط على توفير البيانات: ما لم تجلب فهرس الأماكن (${megabytes(total)}) ${HOST_SEES}.`,
  full: (total) =>
    `يبقى نصك هنا. لا مساحة في هذا المتصفح لفهرس الأماكن (${megabytes(total)})، ومن دونه ${HOST_SEES}.`,
  without: `يبقى نصك هنا. لا يمكن حفظ فهرس الأماكن على هذا الجهاز، ومن دونه ${HOST_SEES}.`,
  layered: `يبقى نصك هنا. لهذا الموقع قوائم أماكن خاصة به تُسأل عند البحث عن الأسماء، فعندئذ ${HOST_SEES}.`,
  fetchIndex: (total) => `اجلب فهرس الأماكن (${megabytes(total)})`,
  tryAgain: 'حاول مرة أخرى',
};
