import { chromium, firefox } from './puppeteer-engines.ts';
import type { Engine } from './tab.ts';
import { webkit } from './webkit-engine.ts';

/** The browsers that the site is to work in. */
export const ENGINES: readonly Engine[] = [chromium, firefox, webkit];
