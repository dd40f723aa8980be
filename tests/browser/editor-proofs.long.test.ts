import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { click, makeMap, PHONE, tap } from './editor-page.ts';

const open = withChromium();

/** Seconds that a person takes for a key or a click. */
const SECONDS_A_PRESS = 0.6;

/** Milliseconds that a busy machine may take for what a person does forty times; nothing is told by it. */
const LONG = 300_000;

const BEGINNINGS = ['Oak', 'Ash', 'Elm', 'Birch', 'Hazel', 'Rowan', 'Maple', 'Willow'];
const ENDS = ['field Farm', 'bury Mill', 'ton Priory', 'ford Bridge', 'ley School'];
/** Places that a teacher knows, and no index. */
const SITES = BEGINNINGS.flatMap((beginning) => ENDS.map((end) => `${beginning}${end}`));
const KML = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${SITES.map(
  (name, at) =>
    `<Placemark><name>${name}</name><Point><coordinates>${-0.2 + (at % 8) / 100},${51.7 + Math.floor(at / 8) / 100}</coordinates></Point></Placemark>`,
).join('')}</Document></kml>`;
const WALK = `Walks around Hertford

${SITES.map((name) => `The class walked to ${name} in Hertfordshire.`).join(' ')}`;

async function openKml(page: Page): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'walks.kml', mimeType: 'text/xml', buffer: Buffer.from(KML) });
  await page.getByText('40 places read from ‘walks.kml’').waitFor();
}

test.each([
  ['by mouse', {}, click, click],
  [
    'by keys alone',
    {},
    (button: Locator) => button.press('Enter'),
    (box: Locator) => box.press('Space'),
  ],
  ['by touch', PHONE, tap, tap],
])('a teacher’s KML of 40 places and an article become a map with all of them, %s', async (_how, options, pressOne, check) => {
  const page = await open({ path: '?maps&places', reducedMotion: 'reduce', ...options });
  const press = (name: string | RegExp) => pressOne(page.getByRole('button', { name }));
  await openKml(page);
  await press('Keep as a list');
  await page.getByRole('link', { name: 'walks' }).waitFor();
  await pressOne(page.locator('.desk-head').getByRole('link', { name: 'New map' }));
  const box = page.getByRole('checkbox', { name: /^walks/ });
  await check(box);
  expect(await box.isChecked()).toBe(true);
  await page.getByRole('textbox', { name: 'Article' }).fill(WALK);
  await press('Find its places');
  await page.locator('.name').first().waitFor();
  await page.locator('.search-state').waitFor({ state: 'detached' });
  const named = await page.locator('.name').allTextContents();
  expect(SITES.filter((site) => !named.includes(site))).toEqual([]);
  for (const site of [SITES[0], SITES[20], SITES[39]]) {
    await pressOne(page.locator('.name', { hasText: site ?? '' }).first());
    await page.locator('.correct-panel').getByText('from ‘walks’').waitFor();
  }
});

/** Names that several places bear. */
const TOWNS =
  `Springfield Franklin Clinton Georgetown Salem Fairview Madison Chester Marion Greenville Arlington
Ashland Dover Oxford Jackson Burlington Manchester Milton Newport Auburn Clayton Dayton Lexington Milford Oakland
Riverside Winchester Hudson Kingston Cleveland Hamilton Bristol Troy Monroe Bedford Lancaster Halifax Northwood
Richmond Windsor`.split(/\s+/);
const REPORTS = TOWNS.map((town) => `A march began in ${town} on Monday.`).join('\n\n');

/** Counts each key and each press as a person makes it. */
function counting(page: Page, press = click) {
  let presses = 0;
  return {
    key: async (key: string) => {
      presses++;
      await page.keyboard.press(key);
    },
    press: async (locator: Locator) => {
      presses++;
      await press(locator);
    },
    seconds: () => presses * SECONDS_A_PRESS,
  };
}

/** The number of the first place of the list that the name does not have already. */
async function otherPlace(page: Page): Promise<string> {
  const other = page.locator('.place-option:not([aria-current])').first().locator('.place-number');
  return ((await other.textContent()) ?? '').replace(/\D/g, '');
}

const progress = (page: Page) => page.locator('.review-progress span');
const settled = (page: Page) => page.locator('.name[data-settled]').count();

test(
  'forty names are put elsewhere by keys in under two minutes of a person’s time, one after the other',
  async () => {
    const page = await open({ path: '?new', reducedMotion: 'reduce' });
    await makeMap(page, REPORTS);
    const person = counting(page);
    const begin = page.getByRole('button', { name: /^Check \d+ uncertain/ });
    await begin.focus();
    await person.key('Enter');
    let corrected = 0;
    while ((await progress(page).count()) > 0) {
      const before = await progress(page).textContent();
      await page.locator('.place-option').nth(1).waitFor();
      await person.key(await otherPlace(page));
      corrected++;
      await expect
        .poll(
          async () => (await progress(page).count()) === 0 || (await progress(page).textContent()),
        )
        .not.toBe(before);
    }
    expect(corrected).toBeGreaterThan(30);
    expect(await settled(page)).toBeGreaterThanOrEqual(corrected);
    expect(person.seconds()).toBeLessThan(120);
  },
  LONG,
);

test(
  'forty names are put elsewhere by keys from the first name on, in under two minutes',
  async () => {
    const page = await open({ path: '?new', reducedMotion: 'reduce' });
    await makeMap(page, REPORTS);
    const person = counting(page);
    await page.locator('.name').first().focus();
    await person.key('Enter');
    for (let corrected = 0; corrected < TOWNS.length; corrected++) {
      const before = await settled(page);
      await page.locator('.correct-panel:not([data-shrunk])').waitFor();
      await person.key('o');
      await page.locator('.place-option').nth(1).waitFor();
      await person.key(await otherPlace(page));
      await expect.poll(() => settled(page)).toBeGreaterThan(before);
      const next = page.locator('.choice-made [data-main]');
      await next.waitFor();
      await expect
        .poll(() => next.evaluate((button) => button === document.activeElement))
        .toBe(true);
      const isLast = (await next.textContent()) === 'Done';
      await person.key('Enter');
      if (isLast) break;
    }
    expect(await settled(page)).toBeGreaterThanOrEqual(TOWNS.length - 1);
    expect(person.seconds()).toBeLessThan(120);
  },
  LONG,
);

test.each([
  ['mouse', {}, click],
  ['touch', PHONE, tap],
] as const)(
  'forty names are corrected by %s in under two minutes of a person’s time',
  async (_how, options, press) => {
    const page = await open({ path: '?new', reducedMotion: 'reduce', ...options });
    await makeMap(page, REPORTS, press);
    const person = counting(page, press);
    const left = page.locator('.name:not([data-settled])');
    while ((await left.count()) > 0) {
      const before = await settled(page);
      await person.press(left.first());
      await person.press(page.getByRole('button', { name: 'Not this one?' }));
      await person.press(page.locator('.place-option:not([aria-current])').first());
      await expect.poll(() => settled(page)).toBeGreaterThan(before);
    }
    expect(await settled(page)).toBeGreaterThanOrEqual(TOWNS.length);
    expect(person.seconds()).toBeLessThan(120);
  },
  LONG,
);
