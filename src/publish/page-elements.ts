/** The ids of the elements that hold a published page's data; the page is written and read by them. */
export const CONTENT_ELEMENT = 'dateline-content';
export const BASEMAP_ELEMENT = 'dateline-basemap';
/** Of more detail around the article's places, where the page has some. */
export const DETAIL_ELEMENT = 'dateline-detail';
export const NOTICES_ELEMENT = 'dateline-notices';
