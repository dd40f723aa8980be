import type { Reasons } from './reasons.ts';

export const reasons: Reasons = {
  'the part of this page that counts could not be loaded, or it ended for want of memory':
    'تعذر تحميل الجزء الذي يعدّ في هذه الصفحة، أو نفدت ذاكرته',
  'there is no place {} in this archive': 'لا مكان رقمه {1} في هذا الأرشيف',
  'there is no article {} in this archive': 'لا مقال رقمه {1} في هذا الأرشيف',
  '{} is not there': '{1} غير موجود',
  '{} could not be fetched whole: there is no connection, or the server broke off':
    'تعذر جلب {1} كاملًا: لا اتصال، أو انقطع الخادم',
  'the server has too much to do to send {}': 'الخادم مشغول جدًا عن إرسال {1}',
  'the server failed to send {} (status {})': 'أخفق الخادم في إرسال {1} (الحالة {2})',
  'the server refuses {} (status {})': 'يرفض الخادم {1} (الحالة {2})',
  'the server fell silent before {} had come': 'سكت الخادم قبل وصول {1}',
  'the server sent another part of {} than was asked for': 'أرسل الخادم جزءًا من {1} غير الذي طُلب',
  "{} is cut off: build the archive's site again": '{1} مبتور: ابنِ موقع الأرشيف من جديد',
  "{} is larger than any file of an archive: build the archive's site again":
    '{1} أكبر من أي ملف في أرشيف: ابنِ موقع الأرشيف من جديد',
  '{} unpacks to more than it can hold': 'في {1} بعد فكه أكثر مما يمكن أن يكون فيه',
  "{} is damaged or cut off: build the archive's site again":
    '{1} تالف أو مبتور: ابنِ موقع الأرشيف من جديد',
  "{} is no JSON: build the archive's site again": '{1} ليس بصيغة JSON: ابنِ موقع الأرشيف من جديد',
  "{} is damaged ({}): build the archive's site again": '{1} تالف ({2}): ابنِ موقع الأرشيف من جديد',
  "a directory is damaged: build the archive's site again":
    'أحد الأدلة تالف: ابنِ موقع الأرشيف من جديد',
  "its files are of another number of places than it says: build the archive's site again":
    'عدد الأماكن في ملفاته غير ما يقوله: ابنِ موقع الأرشيف من جديد',
  'the page of an article': 'ملف مقال',
  'a page of titles': 'ملف عناوين',
  'a page of excerpts': 'ملف مقتطفات',
  'a list of pages of excerpts': 'فهرس ملفات المقتطفات',
  "a place's card": 'ملف بطاقة مكان',
  'the directory of excerpts': 'دليل المقتطفات',
  'a directory of articles': 'دليل المقالات',
  'the file of places': 'ملف الأماكن',
  'the file of outlines': 'ملف الحدود',
  'a file of names': 'ملف أسماء',
  'a file of counts': 'ملف أعداد',
  'a file of counts by month': 'ملف أعداد الشهور',
  'too much is asked of the archive just now: try again':
    'يُطلب من الأرشيف الآن أكثر مما يطيق: حاول مرة أخرى',
  'the database is away: try again': 'قاعدة البيانات غير متاحة: حاول مرة أخرى',
  'the database is locked: ask for less, as a shorter time or rarer words':
    'قاعدة البيانات مقفلة: اطلب أقل، كمدة أقصر أو كلمات أندر',
  'the database took too long for it: ask for less, as a shorter time or rarer words':
    'استغرق ذلك في قاعدة البيانات وقتًا أطول مما يجوز: اطلب أقل، كمدة أقصر أو كلمات أندر',
  'the archive has changed since this page was opened: load it again':
    'تغير الأرشيف منذ فتح هذه الصفحة: حمّلها من جديد',
  'there is no such place': 'لا وجود لهذا المكان',
  'there is no such article in this archive': 'لا وجود لهذا المقال في الأرشيف',
  'the text of this article is not in the database': 'نص هذا المقال ليس في قاعدة البيانات',
  'no more than {} characters are searched for': 'لا يُبحث عن أكثر من {1} حرف',
  'the archive cannot answer this': 'لا يستطيع الأرشيف الإجابة عن هذا',
};
