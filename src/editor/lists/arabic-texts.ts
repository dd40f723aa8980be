import { apart } from '../../texts/apart.ts';
import { makeFormats } from '../../texts/formats.ts';
import type { ListTexts } from './texts.ts';

const moments = new Intl.DateTimeFormat('ar', { dateStyle: 'medium', timeStyle: 'short' });
const { counted, number } = makeFormats('ar');
const places = (count: number) =>
  counted(count, {
    zero: 'لا أماكن',
    one: 'مكان واحد',
    two: 'مكانان',
    few: '# أماكن',
    many: '# مكانًا',
    other: '# مكان',
  });
const lists = (count: number) =>
  counted(count, {
    one: 'قائمة واحدة',
    two: 'قائمتان',
    few: '# قوائم',
    many: '# قائمة',
    other: '# قائمة',
  });

export const arabic: ListTexts = {
  myPlaces: 'أماكني',
  lead: 'قوائم أماكن تعرفها ولا يعرفها أي فهرس. فعّل إحداها لخريطة فيُبحث فيها عن أسمائها كذلك. تبقى القوائم في هذا المتصفح.',
  empty:
    'لا قائمة بعد. افتح ملف أماكن، أو ابدأ قائمة فارغة، أو أضف مكانًا من خريطة: اختر اسمه في المقال ثم «أضف إلى أماكني».',
  fromFile: 'من ملف…',
  newList: 'قائمة جديدة',
  nameOfList: 'اسم القائمة',
  firstList: 'أماكني',
  places,
  changedOn: (when) => `عُدلت في ${moments.format(when)}`,
  rename: 'تغيير الاسم',
  renameList: (name) => `غيّر اسم «${apart(name)}»`,
  remove: 'إزالة',
  removed: (name) => `أُزيلت «${apart(name)}».`,
  removedLists: `أُزيلت في آخر ${number(30)} يومًا`,
  bringBack: 'استرجاع',
  undo: 'تراجع',
  save: (format) => `احفظ بصيغة ${apart(format)}`,
  damaged: (reason) => `هذه القائمة تالفة: ${reason}`,
  damagedHint: 'لا يُبحث فيها، ولا يضر ذلك شيئًا آخر.',
  unnamed: 'قائمة لا يُقرأ اسمها',
  removeForGood: 'إزالة نهائية',
  askRemove: (name) => `هل تُزال «${apart(name)}» نهائيًا؟ لا يمكن استرجاع ما بقي منها.`,
  cancel: 'إلغاء',
  loading: 'جارٍ التحميل…',
  missing: 'لا قائمة كهذه في هذا المتصفح. لعلها أُزيلت أو أُنشئت في متصفح آخر.',
  allLists: 'كل القوائم',

  reading: 'جارٍ قراءة الملف…',
  cannotRead: (name, reason) => `تعذرت قراءة «${apart(name)}»: ${reason}.`,
  noPlaces: (name) => `ليس في «${apart(name)}» مكان يمكن أخذه.`,
  readFrom: (count, name) => `قُرئ من «${apart(name)}»: ${places(count)}`,
  notTaken: (count) => `لم يؤخذ كما هو هناك: ${number(count)}`,
  columnsHint: 'محتوى كل عمود مخمَّن. صحح الخطأ قبل الحفظ.',
  keepList: 'احفظها قائمة',
  addAll: (count) => `أضف: ${places(count)}`,
  locating: 'جارٍ البحث عن البلدان التي تقع فيها…',
  kept: (name) => `حُفظت «${apart(name)}».`,
  added: (count, name) => `أُضيف إلى «${apart(name)}»: ${places(count)}.`,

  searchPlaces: 'ابحث في هذه القائمة',
  noPlaceMatches: (search) => `ليس في هذه القائمة مكان في اسمه «${apart(search)}».`,
  emptyList: 'لا مكان بعد. أضف واحدًا أدناه، أو افتح ملفًا، أو أضف أسماء من مقال.',
  addPlace: 'أضف مكانًا',
  addFile: 'أضف من ملف…',
  placeName: 'الاسم',
  otherNames: 'أسماء أخرى تفصل بينها ;',
  point: 'موضعه',
  pointHint: 'إحداثيات، أو مرجع شبكة المساحة البريطانية، أو رمز مفتوح للموقع، أو عنوان خريطة هناك',
  add: 'أضف',
  noName: 'اكتب اسمه.',
  noPoint: `ليست هذه نقطة: اكتب الإحداثيات هكذا: ${apart('51.79588, -0.09211')}.`,
  takeOut: 'أخرجه',
  takeOutOf: (name) => `أخرج «${apart(name)}»`,
  takenOut: (name) => `أُخرج «${apart(name)}».`,

  lookedUp: 'أماكني',
  lookedUpIn: (count) => (count === 0 ? 'أماكني' : `أماكني (المفعّل: ${number(count)})`),
  switchHint: 'يُبحث عن أسماء المقال في القوائم المفعّلة كذلك، ويتقدم مكانك حيث يناسب.',
  finding: 'يُبحث عن أماكن المقال من جديد معها، ويبقى ما قررته.',
  manage: 'عدّل قوائمك',
  gone: (count) => `قوائم كانت مفعّلة وفُقدت أو تلفت فلا يُبحث فيها: ${number(count)}`,
  mostLists: (most) => `يُبحث لكل خريطة في ${lists(most)} على الأكثر.`,

  addTo: 'أضف إلى أماكني',
  addToList: (name) => `أضف إلى «${apart(name)}»`,
  whichList: 'أي قائمة',
  inList: (name) => `في قائمتك «${apart(name)}».`,
  addedTo: (place, name) => `أُضيف «${apart(place)}» إلى «${apart(name)}».`,
  hasNoPoint: 'ليست له نقطة خاصة به، فلا يمكن إضافته إلى أماكنك: ضعه على الخريطة أولًا.',
  fromSource: (name) => `من «${apart(name)}»`,
};
