import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import { makeSizes } from '../language/sizes.ts';
import type { BackupTexts } from './texts.ts';

const { counted, number } = makeFormats('ar');
const { megabytes } = makeSizes('ar');
const maps = (count: number) =>
  counted(count, {
    zero: 'لا خرائط',
    one: 'خريطة واحدة',
    two: 'خريطتان',
    few: '# خرائط',
    many: '# خريطة',
    other: '# خريطة',
  });

export const arabic: BackupTexts = {
  keeping: 'حفظ خرائطك',
  kept: 'تبقى في هذا المتصفح على هذا الجهاز حتى تحذفها أو تمحو بيانات هذا الموقع.',
  mayClear: 'تبقى في هذا المتصفح على هذا الجهاز، وقد يمحوها حين تضيق المساحة.',
  unknownKept: 'تبقى في هذا المتصفح على هذا الجهاز ما دام يحتفظ ببيانات هذا الموقع.',
  askToKeep: 'اطلب منه الاحتفاظ بها',
  refusedToKeep:
    'لم يوافق: كثيرًا ما يوافق بعد أن يكثر استعمال الموقع. أما النسخة الاحتياطية فلا يضرها ذلك.',
  tight: (room) => `لم يبق لهذا الموقع إلا ${megabytes(room)}.`,

  backUp: 'احفظ نسخة احتياطية من كل الخرائط',
  backingUp: (done, all) => `حُفظ ${number(done)} من ${number(all)} من الخرائط…`,
  backedUp: (count, name) => `${maps(count)} في النسخة الاحتياطية «${apart(name)}».`,
  backUpHint: 'ملف واحد فيه كل خريطة ومقالها وكل التصحيحات وقوائم أماكنك، لمتصفح آخر أو ليوم عسير.',
  restoreHint: 'يمكن استعادة خرائط حفظت منها نسخة احتياطية هنا أو في متصفح آخر.',
  noRoom: 'لا مساحة للملف في المتصفح. خرائطك سليمة؛ أفرغ مساحة على الجهاز ثم احفظ النسخة مرة أخرى',
  notInBackup: 'ليس في النسخة الاحتياطية:',
  restore: 'استعد نسخة احتياطية…',
  restoring: (done, all) => `استُعيد ${number(done)} من ${number(all)}…`,
  reading: 'جارٍ قراءة النسخة الاحتياطية…',
  failed: (what, reason) => `لم يتم ذلك: «${what}». ${reason}.`,
  cannotRestore: (name, reason) => `لم تُستعد «${apart(name)}»: ${reason}. لم يتغير شيء.`,
  incomplete: 'الملف مبتور أو أُخذ منه شيء: استُعيد ما كان فيه.',
  listsRestored: (count) =>
    `استُعيد من قوائم الأماكن: ${counted(count, { one: 'قائمة واحدة', two: 'قائمتان', few: '# قوائم', many: '# قائمة', other: '# قائمة' })}`,
  nothingToRestore: 'ليس في هذه النسخة الاحتياطية شيء.',
  restoredCopy: (title) => `${title} (مستعادة)`,
  quoted: (title) => `«${apart(title)}»`,
  otherThings: {
    places: 'أماكن محفوظة في الذاكرة',
    form: 'نموذج لم يكتمل',
    list: 'قائمة أماكن',
    map: 'خريطة بلا عنوان',
  },
  outcomes: {
    added: (count) => `استُعيد منها: ${maps(count)}`,
    newer: (count) => `صار كما في النسخة الاحتياطية: ${maps(count)}`,
    same: (count) => `بقي كما هو هنا، إذ ليس في النسخة ما هو أحدث: ${maps(count)}`,
    copied: (count) => `وُضع نسخةً إلى جانب ما لديك، إذ عُدل كلاهما: ${maps(count)}`,
    damaged: (count) => `استُعيد تالفًا كما هو في النسخة الاحتياطية: ${maps(count)}`,
    refused: (count) =>
      `رُفض من النسخة الاحتياطية: ${counted(count, { one: 'مدخل واحد', two: 'مدخلان', few: '# مدخلات', many: '# مدخلًا', other: '# مدخل' })}`,
  },

  damaged: (reason) => `هذه الخريطة تالفة: ${reason}`,
  untitled: 'خريطة لا يُقرأ عنوانها',
  saveAsItIs: 'احفظها كما هي',
  remove: 'إزالة',
  askRemove: (title) =>
    `هل تُزال «${apart(title)}» نهائيًا؟ لا يمكن استرجاع ما بقي منها؛ احفظه أولًا إن كنت قد تحتاج إليه.`,
  removeNow: 'أزلها نهائيًا',
  cancel: 'إلغاء',
  damagedTitle: 'هذه الخريطة تالفة',
  damagedLead:
    'ما حُفظ منها ليس ما كُتب، ولذلك لا يمكن فتحها كما هي. خرائطك الأخرى سليمة. احفظها كما هي إن كان هناك من قد يصلحها أو للاحتياط فحسب.',
  whatIsWrong: 'موضع الخلل',
  goOnWithArticle: 'تابع بالمقال وحده',
  goOnWithArticleHint: 'يمكن قراءة مقالها: تُنشأ منه خريطة جديدة ويُبحث عن أماكنه من جديد.',
  goOnWithout: (good, all) =>
    good === 0
      ? 'تابع من دون تصحيحاتها'
      : `تابع بأول ${number(good)} من تصحيحاتها وعددها ${number(all)}`,
  goOnWithoutHint: 'يمكن قراءة مقالها وأماكنها: تُنشأ خريطة جديدة مما سلم.',
  rescuedCopy: (title) => `${title} (مُصلحة)`,
  saved: (name) => `حُفظت باسم «${apart(name)}».`,
  damagedChoices: (count) =>
    `${counted(count, { one: 'مكان واحد محفوظ في الذاكرة تالف', two: 'مكانان محفوظان في الذاكرة تالفان', few: '# أماكن محفوظة في الذاكرة تالفة', many: '# مكانًا محفوظًا في الذاكرة تالفًا', other: '# مكان محفوظ في الذاكرة تالف' })}، فلا يُستعمل.`,
  forgetDamaged: 'انسها',
};
