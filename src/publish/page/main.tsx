import '../../app/theme.css';
import '../../app/page.css';
import '../../reader/reader.css';
import '../../app/print.css';
import './published.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readContent } from '../page-content.ts';
import {
  BASEMAP_ELEMENT,
  CONTENT_ELEMENT,
  DETAIL_ELEMENT,
  NOTICES_ELEMENT,
} from '../page-elements.ts';
import { embeddedFiles } from './embedded-files.ts';
import { PublishedPage } from './published-page.tsx';

const content = readContent(textOf(CONTENT_ELEMENT));
const files = embeddedFiles(
  content.outlines,
  textOf(BASEMAP_ELEMENT),
  textOf(NOTICES_ELEMENT),
  content.detail === undefined ? null : { ...content.detail, base64: textOf(DETAIL_ELEMENT) },
);
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
