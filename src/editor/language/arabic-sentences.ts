import type { Sentences } from './sentences.ts';

export const arabic: Sentences = {
  'it is larger than 10 MB, the most that is read: cut it up':
    'لا يُقرأ أكثر من 10 ميغابايت: قسّم الملف',
  'it is larger than 10 MB, the most that is read: save it without pictures':
    'لا يُقرأ أكثر من 10 ميغابايت: احفظ المستند بلا صور',
  'there is nothing in it but white space: give the text of an article':
    'ليس فيه إلا فراغ: ضع نص مقال',
  'it is binary, not text (there is a NUL at character {}): give plain text, Markdown or HTML':
    'هو ملف ثنائي لا نص (الحرف {1} فارغ القيمة): استعمل نصًا عاديًا أو Markdown أو HTML',
  'this is {}, not text: save its text as plain text, Markdown or HTML first':
    'هذا {1} لا نص: احفظ نصه أولًا نصًا عاديًا أو Markdown أو HTML',
  'it is not text in UTF-8 (byte {} is 0x{}): if it is text in another encoding, such as Windows-1252, save it as UTF-8':
    'ليس نصًا بترميز UTF-8 (البايت {1}): إن كان نصًا بترميز آخر فاحفظه بترميز UTF-8',
  'this is a saved e-mail or web archive (.eml, .mht), which is not read: open it and copy its text, or save the page as HTML only':
    'لا تُقرأ الرسائل المحفوظة ولا أرشيفات الويب (.eml، .mht): افتح الملف وانسخ نصه أو احفظ الصفحة بصيغة HTML وحدها',
  'there is no text in it to read: paste the article itself': 'ليس فيه نص يُقرأ: ألصق المقال نفسه',
  'there is no text in it to read, only what stands around a text':
    'ليس فيه نص يُقرأ بل ما يحيط بنص فحسب',
  'there is no text in this Word document': 'لا نص في مستند Word هذا',
  'this Word document holds more text than is read at once: cut it up':
    'في مستند Word هذا نص أكثر مما يُقرأ دفعة واحدة: قسّمه',
  'this document is locked with a password: save it without one':
    'هذا المستند محمي بكلمة مرور: احفظه من دونها',
  'this is a ZIP archive, as Word’s .docx files are, and it is damaged: open it in a word processor and save it again, or copy its text':
    'هذا أرشيف ZIP كما هي ملفات Word (.docx) وهو تالف: افتحه في معالج نصوص واحفظه من جديد أو انسخ نصه',
  'this is a ZIP archive, but no Word document (.docx): save its text as plain text, Markdown or HTML first':
    'هذا أرشيف ZIP لا مستند Word (.docx): احفظ نصه أولًا نصًا عاديًا أو Markdown أو HTML',
  'it is called a Word document (.docx), and is none: open it in the program it is of and save it again, or copy its text':
    'اسمه اسم مستند Word (.docx) وليس كذلك: افتحه في برنامجه واحفظه من جديد أو انسخ نصه',
  'it has {} {}, and {} is the most that is mapped at once: cut it up':
    'عدد {2} فيه {1}، وأقصى ما يوضع على خريطة واحدة {3}: قسّمه',
  characters: 'الحروف',
  paragraphs: 'الفقرات',
  sentences: 'الجمل',
  names: 'الأسماء',
  'this is a page that Dateline published, and its data was changed since: take the page as it was published':
    'هذه صفحة نُشرت من Dateline وتغيّرت بياناتها بعد ذلك: خذ الصفحة كما نُشرت',
  articles: 'المقالات',
  'article {} of the {} in this page (‘{}’) was changed since it was published: take the page as it was published':
    'تغيّر المقال {1} من {2} في هذه الصفحة («{3}») منذ نشره: خذ الصفحة كما نُشرت',
  'a PDF': 'ملف PDF',
  'an RTF document': 'مستند RTF',
  'an old Microsoft Office document': 'مستند قديم من Microsoft Office',
  'a PNG image': 'صورة PNG',
  'a JPEG image': 'صورة JPEG',
  'a GIF image': 'صورة GIF',
  'the file is empty': 'الملف فارغ',
  'it is in none of the formats that places are read in ({})':
    'ليس بأي من الصيغ التي تُقرأ بها الأماكن ({1})',
  "no column of this table is known to hold the places' names ({}): call one 'name'":
    'لا يُعرف في هذا الجدول عمود لأسماء الأماكن ({1}): سمّ عمودًا \u2068name\u2069',
  "no columns of this table are known to hold coordinates ({}): call them 'latitude' and 'longitude'":
    'لا يُعرف في هذا الجدول عمودان للإحداثيات ({1}): سمّهما \u2068latitude\u2069 و\u2068longitude\u2069',
  'this is no table of places: its first line has {} cells. Save it as CSV or TSV with a name and coordinates in columns of their own':
    'ليس هذا جدول أماكن: عدد خلايا سطره الأول {1}. احفظه بصيغة CSV أو TSV وفيه الاسم والإحداثيات في أعمدة خاصة بها',
  '{} is left out: the article does not name it': 'تُرك {1}: لا يذكره المقال',
  'the code that reads articles could not be loaded': 'تعذر تحميل البرنامج الذي يقرأ المقالات',
  'the code that finds places could not be loaded': 'تعذر تحميل البرنامج الذي يجد الأماكن',
  'this browser has no room for the file: free space on the device, and save it again':
    'لا مساحة للملف في هذا المتصفح: أفرغ مساحة على الجهاز ثم احفظه مرة أخرى',
  'the code for it could not be loaded: load the page again':
    'تعذر تحميل البرنامج اللازم لذلك: أعد تحميل الصفحة',
  'What recognises names did not arrive. Check the connection and try again.':
    'لم يصل ما يتعرف على الأسماء. تحقق من الاتصال ثم حاول مرة أخرى.',
  'The place index {} cannot be reached: {} did not arrive. Check the connection and try again.':
    'لا يمكن الوصول إلى فهرس الأماكن: لم يصل {2}. تحقق من الاتصال ثم حاول مرة أخرى.',
  'it is no backup of Dateline’s maps: choose a file that ‘Back up all maps’ made':
    'ليست نسخة احتياطية من خرائط Dateline: اختر ملفًا صنعه «احفظ نسخة احتياطية من كل الخرائط»',
  'it is no backup of Dateline’s maps, or it was damaged on its way':
    'ليست نسخة احتياطية من خرائط Dateline أو تلفت في الطريق',
  'it is no backup that begins as ours do': 'ليست نسخة احتياطية تبدأ كما تبدأ نسخنا',
  'it is damaged in the file': 'هي تالفة في الملف',
  'it was changed or damaged since it was backed up': 'غُيرت أو تلفت بعد حفظ النسخة',
  'it is damaged in the file, and there is one here': 'هي تالفة في الملف، وهنا واحدة',
  'both were changed': 'عُدلت كلتاهما',
  'the one here is damaged': 'التي هنا تالفة',
  'its copy is here already': 'نسختها هنا من قبل',
  'another text is in the form here': 'في النموذج هنا نص آخر',
  'this browser’s storage was lost on the way': 'ضاعت مساحة تخزين هذا المتصفح في أثناء ذلك',
  'this browser’s storage is full': 'مساحة تخزين هذا المتصفح ممتلئة',
  'this browser could not keep it': 'لم يستطع هذا المتصفح حفظها',
  'Its article is missing.': 'مقالها مفقود.',
  'Its entry in the list is missing.': 'مدخلها في القائمة مفقود.',
  '{} is no PMTiles file. {}': '{1} ليس ملف PMTiles. {2}',
  '{} is empty. {}': '{1} فارغ. {2}',
  '{} is damaged: its directory cannot be read. Copy or extract it again.':
    '{1} تالف: لا يمكن قراءة دليله. انسخه أو استخرجه من جديد.',
};
