import { apart } from '../../texts/apart.ts';
import type { BringInTexts } from './texts.ts';

export const arabic: BringInTexts = {
  columns: 'ما في الأعمدة',
  columnsHint: 'ما في كل عمود مخمَّن. غيّر ما ليس صحيحًا قبل إنشاء الخريطة.',
  whatHolds: (column) => `ما في «${apart(column)}»`,
  nothing: 'لا يؤخذ',
  roles: {
    name: 'الاسم',
    otherNames: 'أسماء أخرى',
    latitude: 'خط العرض',
    longitude: 'خط الطول',
    coordinates: 'الإحداثيان معًا',
    kind: 'نوع المكان',
    country: 'رمز البلد',
    description: 'الوصف',
    address: 'GeoNames أو Wikidata',
  },
};
