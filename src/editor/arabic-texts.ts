import { apart } from '../texts/apart.ts';
import { makeFormats } from '../texts/formats.ts';
import type { EditorTexts } from './texts.ts';

const { counted, number } = makeFormats('ar');
const moments = new Intl.DateTimeFormat('ar', { dateStyle: 'long', timeStyle: 'short' });
const places = (count: number) =>
  counted(count, {
    zero: 'لا أماكن',
    one: 'مكان واحد',
    two: 'مكانان',
    few: '# أماكن',
    many: '# مكانًا',
    other: '# مكان',
  });
const characters = (count: number) =>
  counted(count, {
    zero: 'لا حروف',
    one: 'حرف واحد',
    two: 'حرفان',
    few: '# أحرف',
    many: '# حرفًا',
    other: '# حرف',
  });
const entries = (count: number) =>
  counted(count, {
    one: 'مدخل واحد',
    two: 'مدخلان',
    few: '# مدخلات',
    many: '# مدخلًا',
    other: '# مدخل',
  });

export const arabic: EditorTexts = {
  ownMaps: 'خرائطك',
  newMap: 'خريطة جديدة',
  moreRows: (left) => `أظهر المزيد (بقي ${number(left)})`,
  loading: 'جارٍ التحميل…',

  framedTitle: 'ليس داخل صفحة أخرى',
  framed:
    'لا يُفتح هذا المحرر داخل صفحة من موقع آخر، فقد تحملك على الضغط على ما لا تراه. افتحه في لسان مستقل.',
  openUnframed: 'افتحه في لسان مستقل',

  newMapTitle: 'ضع مقالك على الخريطة',
  article: 'المقال',
  articlePlaceholder: 'ألصق نص المقال هنا أو أفلت ملفًا.',
  openFile: 'افتح ملفًا…',
  fileKinds:
    'نص عادي أو Markdown أو صفحة ويب محفوظة أو Word (.docx)؛ وأماكن بصيغة KML أو GPX أو CSV أو GeoJSON؛ وصفحة نشرتها من هنا',
  dropHere: 'أفلته: سيُقرأ هنا',
  characters,
  readFrom: (name) => `قُرئ من ${apart(name)}`,
  readPlacesFrom: (name, count) => `قُرئ من ${apart(name)} مع ما صُحح، وفيه ${places(count)}`,
  placesOnly: (name) =>
    `في «${apart(name)}» أماكن وليس فيه المقال الذي وردت فيه. ألصق ذلك المقال أو افتحه: فهذه الأماكن تُعرف فيه بأسمائها، ويجد البرنامج سائرها.`,
  leaveFileOut: 'دع الملف جانبًا',
  leftOut: (count, name) =>
    `لا يمكن أخذ ${counted(count, { one: 'مدخل واحد', two: 'مدخلين', few: '# مدخلات', many: '# مدخلًا', other: '# مدخل' })} من «${apart(name)}» كما هي. هل تُنشأ الخريطة من دونها؟`,
  placesLeftOut: (name, reasons) =>
    `${entries(reasons.length)} من «${apart(name)}» لا يُستفاد منها. ${reasons.slice(0, 3).map(apart).join('. ')}${reasons.length > 3 ? '، وهكذا' : ''}. وقُرئ ما عداها.`,
  makeMap: 'أنشئ الخريطة',
  readFromPaste: 'قُرئ من الصفحة التي نسختها',
  longText: 'نص طويل: هكذا يبدأ',
  goesOn: (count) => `… وبعده ${characters(count)}`,
  putBack: 'أعد ما كان هنا من قبل',
  editAsText: 'حرره نصًا',
  startOver: 'ابدأ من جديد',
  leftDraft: 'بدأت هذا من قبل ولم تُنشأ منه خريطة بعد.',
  aboutArticle: 'عن المقال',
  title: 'العنوان',
  date: 'التاريخ',
  source: 'المصدر',
  sourceHint: 'من نشره: يعين ذلك على تمييز الأماكن المتشابهة الأسماء',
  link: 'الرابط',
  optional: 'اختياري',
  findPlaces: 'ابحث عن أماكنه',
  readingFile: 'جارٍ قراءة الملف…',
  quoted: (name) => `«${apart(name)}»`,
  cannotRead: (what, reason) => `تعذرت قراءة ${what}: ${reason}.`,
  cannotOpen: 'لا يمكن فتحه',
  thisText: 'هذا النص',
  nothingToRead: 'ألصق مقالًا أو افتح ملفًا أولًا.',
  badLink: (meant) =>
    meant === null
      ? `الرابط ليس عنوان ويب. ابدأه بـ ${apart('https://')} أو ${apart('http://')}، مثل ${apart('https://example.org/article')}، أو اترك الحقل فارغًا.`
      : `ينقص الرابطَ أولُه فليس عنوان ويب. اكتب ${apart(meant)}.`,
  tooLong: (most) => `النص أطول من ${characters(most)}، وهو أقصى ما يوضع على خريطة واحدة. قسّمه.`,
  untitled: 'خريطة بلا عنوان',

  searchMaps: 'ابحث في خرائطك',
  noMaps: 'لا خرائط بعد. ألصق مقالًا فتُعرف أماكنه هنا، في هذا المتصفح.',
  noMapMatches: (search) => `ليس في عنوان أي من خرائطك «${apart(search)}».`,
  changedOn: (when) => `عُدلت في ${moments.format(when)}`,
  mapCounts: (count, unchecked) =>
    unchecked === 0 ? places(count) : `${places(count)}، يُنتظر التحقق من ${number(unchecked)}`,
  notGeoparsed: 'لم يُبحث عن أماكنها بعد',
  rename: 'إعادة التسمية',
  renameMap: (title) => `إعادة تسمية «${apart(title)}»`,
  duplicate: 'إنشاء نسخة',
  copyOf: (title) => `${title} (نسخة)`,
  delete: 'حذف',
  deleted: (title) => `حُذفت «${apart(title)}».`,
  undo: 'تراجع',
  redo: 'إعادة',
  deletedMaps: 'حُذفت في الأيام الثلاثين الأخيرة',
  restore: 'استعادة',
  save: 'حفظ',
  cancel: 'إلغاء',

  findingPlaces: 'جارٍ البحث عن الأماكن…',
  found: (count) => `${places(count)} حتى الآن`,
  stop: 'أوقف',
  stopped: 'أُوقف البحث. المقال محفوظ، ويمكن البحث عن أماكنه متى شئت.',
  findAgain: 'ابحث عن أماكنه',
  geoparseFailed: (reason) => `تعذر البحث عن أماكنه: ${reason}`,
  tryAgain: 'حاول مرة أخرى',
  readOnlyTo: (readTo, length) =>
    `في هذا النص أسماء أكثر مما يُبحث عنه دفعة واحدة، فلم يُقرأ منه إلا أول ${number(readTo)} من أصل ${number(length)} حرف. أنشئ خرائط من أجزائه لتحصل عليه كله.`,
  noPlacesFound: 'لم يُعثر على أي مكان في هذا المقال. حدد فيه اسمًا لتقول إنه مكان.',
  kept: 'محفوظة في هذا المتصفح',

  faultTitle: 'لا يمكن الوصول إلى خرائطك',
  faults: {
    forbidden:
      'لا يحفظ هذا المتصفح شيئًا لهذا الموقع: لا يستطيع ذلك في نافذة خاصة أو مع إيقاف بيانات المواقع. افتح الموقع في نافذة عادية أو اسمح له بحفظ البيانات.',
    full: 'مساحة تخزين هذا المتصفح ممتلئة، فلم يُحفظ التعديل الأخير. احذف خرائط لم تعد تحتاج إليها أو أفرغ مساحة على الجهاز ثم حاول مرة أخرى. ما كان محفوظًا من قبل سليم.',
    newer:
      'خرائطك في عهدة إصدار من Dateline أحدث من إصدار هذه الصفحة. انسخ ما كتبته هنا ولم ترسله بعد، ثم أعد تحميل الصفحة؛ ولن يُمس شيء من خرائطك قبل ذلك.',
    blocked:
      'في نافذة أخرى إصدار أقدم من Dateline، ولا يمكن تحديث خرائطك قبل إغلاقها. أغلق نوافذ هذا الموقع الأخرى، وستواصل هذه الصفحة عملها وحدها.',
    silent:
      'لم تستجب مساحة تخزين هذا المتصفح بعد. تواصل هذه الصفحة عملها حالما تستجيب؛ فإن طال ذلك فأغلق نوافذ هذا الموقع الأخرى أو أعد تشغيل المتصفح. لا يضيع بذلك شيء.',
    deleted:
      'حُذفت بيانات هذا الموقع من هذا المتصفح والصفحة مفتوحة، وحُذفت معها خرائطك. ما تراه في هذه الصفحة باقٍ: انسخه أو انشره قبل أن تغادر. ويمكن استعادة الخرائط التي حفظت منها نسخة احتياطية.',
    closed:
      'قطع المتصفح الاتصال بمساحة تخزينه. يُعاد الاتصال الآن، وما كتبته باقٍ هنا ويُحفظ حالما يعود. ما كان محفوظًا من قبل سليم.',
    stale:
      'عُدلت هذه الخريطة في نافذة أخرى في اللحظة نفسها. ما تراه هنا هو الأحدث؛ أعد التعديل الأخير.',
    missing: 'لا خريطة كهذه في هذا المتصفح. ربما حُذفت أو أُنشئت في متصفح آخر.',
    damaged:
      'هذه الخريطة تالفة، ولذلك لم يُغير فيها شيء. يمكنك من قائمة خرائطك حفظها كما هي أو إزالتها.',
    failed:
      'لا تستجيب مساحة تخزين هذا المتصفح. أعد تحميل الصفحة أو أعد تشغيل المتصفح؛ ما كان محفوظًا من قبل سليم.',
  },
  reload: 'إعادة التحميل',
  codeMissing: 'تعذر تحميل هذا. تحقق من الاتصال ثم أغلقه وحاول مرة أخرى.',
};
