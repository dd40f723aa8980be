import '../../page/theme.css';
import '../../page/page.css';
import '../../reader/reader.css';
import '../../page/print.css';
import './published.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { atLeisure } from '../../article/at-leisure.ts';
import { contentReadInSteps } from '../page-content.ts';
import {
  BASEMAP_ELEMENT,
  CONTENT_ELEMENT,
  DETAIL_ELEMENT,
  NOTICES_ELEMENT,
} from '../page-elements.ts';
import { embeddedFiles } from './embedded-files.ts';
import { openingOf } from './opening.ts';
import { PublishedPage } from './published-page.tsx';

const content = await atLeisure(contentReadInSteps(textOf(CONTENT_ELEMENT)));
const { presentation = {} } = content.mapped.places.dateline;
const data = embeddedFiles(
  content.outlines,
  textOf(BASEMAP_ELEMENT),
  textOf(NOTICES_ELEMENT),
  content.detail === undefined ? null : { ...content.detail, base64: textOf(DETAIL_ELEMENT) },
);
const { view, credit } = presentation;
// Its own parts are made when they are first asked for.
const files = Object.assign(data, {
  open: openingOf(view),
  ...(credit !== undefined && { credit: `${credit} · ` }),
});
const focused = document.activeElement?.id ?? '';
createRoot(elementOf('root')).render(
  <StrictMode>
    <PublishedPage content={content} files={files} />
  </StrictMode>,
);
delete document.documentElement.dataset['waiting'];
if (focused !== '') document.getElementById(focused)?.focus({ preventScroll: true });

function textOf(id: string): string {
  return elementOf(id).textContent ?? '';
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no element with the id "${id}"`);
  return element;
}
