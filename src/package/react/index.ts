/** What a page of others builds on: `import … from 'dateline/react'`, with 'dateline/style.css'. */

export type { MentionRef } from '../../reader/reading-order.ts';
export { ArticleMap, type ArticleMapProps } from './article-map.tsx';
export { ArticleReader } from './article-reader.tsx';
export type { MapFileAddresses } from './map-file-addresses.ts';
