import { apart } from '../../texts/apart.ts';
import type { DetailTexts } from './texts.ts';

const either = (hosts: readonly string[]) =>
  new Intl.ListFormat('ar', { type: 'disjunction' }).format(hosts.map(apart));

export const arabic: DetailTexts = {
  open: 'تفاصيل الخريطة…',
  title: 'مزيد من التفاصيل على هذه الخريطة',
  about:
    'في الخريطة سواحل العالم كله وأنهاره ومدنه، وليس فيها شوارع. يضيفها ملف PMTiles لمنطقتك بمخطط Protomaps، مصنوع من OpenStreetMap: فتكبر الخريطة عندئذ حتى الشوارع المفردة.',
  how: 'كيف تحصل على ملف لمنطقة',
  howUrl: 'https://docs.protomaps.com/guide/getting-started',
  pick: 'اختر ملفًا…',
  stays:
    'يبقى الملف على هذا الجهاز: تُحفظ نسخة منه في هذا المتصفح لهذه الخريطة ولا تُرسل إلى أي مكان. وليس جزءًا من النسخة الاحتياطية.',
  address: 'أو عنوانه',
  addressHint: (hosts) =>
    `على ${either(hosts)}. من يدير ذلك الخادم يستطيع معرفة الأماكن التي تعرضها الخريطة.`,
  use: 'استعمل هذا العنوان',
  current: (name) => `مرسومة من ${apart(name)}`,
  checking: (name) => `جارٍ فحص ${apart(name)}…`,
  remove: 'عد إلى خريطة العالم وحدها',
  notKept: (name) =>
    `${apart(name)} مستعمل الآن، لكن لا مساحة له في هذا المتصفح: اختره من جديد في الزيارة القادمة.`,
  notAllowed: (host, hosts) =>
    `لا يُسمح لهذا الموقع بأن يطلب من ${apart(host)}. نزّل الملف واختره أعلاه، أو ضعه على ${either(hosts)}، أو اطلب ممن يدير هذا الموقع أن يضيف ${apart(`"${host}"`)} إلى ${apart('"basemapHosts"')} في ${apart('dateline.config.json')}.`,
  noAddress: `ليس هذا عنوان ويب. ابدأه بـ ${apart('https://')}، مثل ${apart('https://example.org/kent.pmtiles')}.`,
  unread: 'لم يعد ممكنًا قراءة ما كانت هذه الخريطة مرسومة منه. اختر الملف من جديد.',
  close: 'إغلاق',
};
