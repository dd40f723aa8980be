import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { CorrectTexts } from './texts.ts';

const { counted, number } = makeFormats('ar');
const mentions = (count: number) =>
  counted(count, {
    one: 'ذكر واحد',
    two: 'ذكران',
    few: '# مرات ذكر',
    many: '# مرة ذكر',
    other: '# مرة ذكر',
  });
const times = (count: number) =>
  counted(count, {
    one: 'مرة واحدة',
    two: 'مرتان',
    few: '# مرات',
    many: '# مرة',
    other: '# مرة',
  });

export const arabic: CorrectTexts = {
  tools: 'التحرير',
  undo: 'تراجع',
  redo: 'إعادة',
  undoWhat: (what) => `تراجع عن: ${what}`,
  redoWhat: (what) => `أعد: ${what}`,
  undone: (what) => `جرى التراجع عن: ${what}.`,
  redone: (what) => `أُعيد: ${what}.`,
  changed: (what, count) => (count === null ? `${what}.` : `${what}: تغيّر ${mentions(count)}.`),
  dismiss: 'تجاهل',

  keepAgain: 'احفظ هذه الخريطة من جديد',
  notKept: (what) => `لم يُحفظ: ${what}.`,
  makeAgain: 'أعد التعديل',
  whyNotKept: {
    stale: 'عُدلت هذه الخريطة في نافذة أخرى أثناء ذلك. ما تراه هنا هو الأحدث.',
    full: 'مساحة تخزين هذا المتصفح ممتلئة. احذف خرائط لم تعد تحتاج إليها أو أفرغ مساحة على الجهاز ثم أعد التعديل.',
    missing:
      'لم تعد هذه الخريطة محفوظة في هذا المتصفح: حُذفت في نافذة أخرى. احفظها من جديد قبل أن تتابع.',
    forbidden: 'لم يعد هذا المتصفح يسمح لهذا الموقع بحفظ البيانات. اسمح بذلك ثم حاول مرة أخرى.',
    newer: 'في نافذة أخرى إصدار أحدث من Dateline. أعد تحميل هذه الصفحة قبل أن تتابع.',
    blocked: 'تمنع نافذة أخرى لهذا الموقع فتح مساحة تخزينه. أغلقها ثم حاول مرة أخرى.',
    silent: 'لم تستجب مساحة تخزين هذا المتصفح بعد. حاول مرة أخرى بعد قليل.',
    deleted:
      'حُذفت بيانات هذا الموقع من هذا المتصفح والصفحة مفتوحة، وحُذفت معها هذه الخريطة. انشرها أو احفظها من جديد قبل أن تغادر.',
    closed: 'قطع المتصفح الاتصال بمساحة تخزينه. يُعاد الاتصال الآن: أعد التعديل بعد ذلك.',
    damaged: 'ما حُفظ من هذه الخريطة تالف. أعد تحميل الصفحة لترى ما يمكن قراءته منه.',
    failed: 'لا تستجيب مساحة تخزين هذا المتصفح. أعد تحميل هذه الصفحة.',
    stopped: 'أُوقف ذلك. الخريطة كما كانت.',
  },

  panel: (surface) => `تصحيح «${apart(surface)}»`,
  close: 'إغلاق',
  verify: 'صحيح كما هو',
  verified: 'مُتحقق منه',
  byPerson: 'صُحح يدويًا',
  notPlace: 'ليس مكانًا',
  isPlaceAfterAll: 'بل هو مكان',
  isNotPlace: 'قيل إنه ليس مكانًا.',

  appliesTo: 'يسري على',
  allMentions: (count, surface) => `كل مواضع «${apart(surface)}»، وهي ${mentions(count)}`,
  allStanding: (count, surface) => `كل موضع فيه «${apart(surface)}»، وهي ${times(count)}`,
  onlyThis: 'هذا الموضع وحده',

  nextName: 'الاسم التالي للتحقق منه',
  done: 'تم',
  moreOfIt: 'غيّر…',
  more: 'الدلالة والكلمات والملاحظة',
  use: 'يدل الاسم على',
  literal: 'المكان نفسه',
  associative: 'حكومته أو أهله أو ما شابه',

  words: 'كلماته',
  steps: {
    'take-before': 'ضم الكلمة السابقة',
    'leave-first': 'احذف الكلمة الأولى',
    'leave-last': 'احذف الكلمة الأخيرة',
    'take-after': 'ضم الكلمة التالية',
  },

  note: 'ملاحظة',
  addNote: 'أضف ملاحظة',
  changeNote: 'غيّر الملاحظة',
  removeNote: 'إزالة',
  cancel: 'إلغاء',

  isPlace: (surface) => `هل «${apart(surface)}» مكان؟`,
  lookingUp: 'جارٍ البحث عنه…',
  lookUpFailed: (reason) => `تعذر البحث عنه: ${reason}`,
  tryAgain: 'حاول مرة أخرى',
  noCandidate: 'ليس في فهرس الأماكن مكان بهذا الاسم. قد يكون لكلمات أخرى مكان فيه.',
  chosenBefore: 'اخترته من قبل',
  forget: 'انسه',
  forgetPlace: (place) => `انس أنك اخترت ${apart(place)}`,
  population: (people) =>
    counted(people, {
      one: 'ساكن واحد',
      two: 'ساكنان',
      few: '# سكان',
      many: '# ساكنًا',
      other: '# ساكن',
    }),

  allPlaces: 'كل الأماكن',
  addPlace: 'أضف مكانًا',
  addHint: 'حدد اسمًا في المقال أو ابحث عن كلماته هنا.',
  wordsToFind: 'كلمات في المقال',
  takeWords: 'خذ هذه الكلمات',
  noneFound: 'ليست هذه الكلمات في المقال.',
  foundAt: (current, count) => `${number(current)} من ${number(count)}`,
  previous: 'السابق',
  next: 'التالي',

  laying: 'جارٍ نقل تصحيحاتك إلى الأماكن الجديدة…',
  stopLaying: 'أوقف',
  editArticle: 'حرر المقال',
  editArticleTitle: 'تحرير المقال',
  editArticleHint: 'يُبحث عن أماكنه من جديد. ما صححته أو تحققت منه يبقى مع كلماته.',
  articleRestored: 'ما كتبته من قبل ما زال هنا. «إلغاء» يتخلى عنه.',
  tooLongToType: (count) =>
    `النص أطول من أن يُغيّر هنا (${number(count)} حرف). أما ما يُعرف عنه فيمكن تغييره.`,
  readingArticle: 'جارٍ قراءة المقال…',
  articleText: 'النص',
  saveArticle: 'احفظ وابحث عن الأماكن',
  findAgain: 'ابحث عن الأماكن من جديد',
  lostTitle: (count) =>
    counted(count, {
      one: 'تصحيح واحد فقد كلماته',
      two: 'تصحيحان فقدا كلماتهما',
      few: '# تصحيحات فقدت كلماتها',
      many: '# تصحيحًا فقد كلماته',
      other: '# تصحيح فقد كلماته',
    }),
  lostHint: 'لم تعد في المقال الكلمات التي كانت لها.',
  lostNotPlace: 'ليس مكانًا',
  placeAgain: 'ضعه من جديد',
  placeAgainHint: (surface) => `حدد في المقال الكلمات التي صار إليها «${apart(surface)}».`,
  holdsHere: (surface) => `انقل تصحيح «${apart(surface)}» إلى هنا`,
  dismissLost: 'تجاهل',

  withdrawnTitle: (count) => `قيل إنها ليست أماكن (${number(count)})`,
  times,
  putBack: 'أعده',
  showWords: 'أظهره',

  remembered: 'أماكن اخترتها لأسماء',
  rememberedHint: 'تُعرض أولًا حيث يرد الاسم في مقال عن المنطقة نفسها.',
  forgetAll: 'انسها كلها',
};
