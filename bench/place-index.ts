/**
 * What it costs to keep the whole place index, in Chromium: how long until it is here, on this
 * machine and on lines of so many megabits; how soon a page says so when it is opened again; and how
 * long the same article takes out of the kept index, and by shards from a server 40 ms away.
 * Run: npx tsx bench/place-index.ts [rounds] (after npm run build).
 */
import type { Browser, Page } from 'playwright-core';
import { median } from './median.ts';
import { withBuiltSite } from './with-built-site.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
const MEGABITS = [50, 10];
const LATENCY = 40;

/** Of 60 names from all over the alphabet: what an article of a few pages has. */
const ARTICLE = `Abuja Accra Adelaide Almaty Ankara Asunción Bamako Barcelona Bogotá Bristol Calgary
Cardiff Colombo Dakar Denver Dresden Durban Edmonton Essen Fresno Gdansk Geneva Glasgow Graz Hanoi
Harare Havana Izmir Jakarta Kabul Kampala Kharkiv Lagos Lille Lima Lyon Malaga Manila Minsk Mosul
Nairobi Naples Odesa Osaka Oslo Perth Pisa Quito Riga Rouen Seville Sofia Taipei Tbilisi Tunis Turin
Utrecht Vilnius Wellington Zagreb`
  .split(/\s+/)
  .map((name) => `The delegates flew from ${name} on Monday.`)
  .join(' ');

const says = (page: Page, words: string | RegExp) =>
  page.locator('.what-leaves', { hasText: words }).waitFor({ timeout: 120_000 });
/** The index is here, whether or not all else is. */
const HERE = /no look-up asks|nothing you type/;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function openPage(browser: Browser, megabits?: number): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  if (megabits !== undefined) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY,
      downloadThroughput: (megabits * 1e6) / 8,
      uploadThroughput: (megabits * 1e6) / 8,
    });
  }
  return page;
}

/** Milliseconds from the press of the button until all places are found. */
async function findPlaces(page: Page): Promise<number> {
  await page.getByRole('textbox', { name: 'Article' }).fill(ARTICLE);
  return milliseconds(async () => {
    await page.getByRole('button', { name: 'Find its places' }).click();
    await page.locator('.name').first().waitFor();
    await page.locator('.search-state').waitFor({ state: 'detached' });
  });
}

await withBuiltSite(async (browser, url) => {
  const tell = (what: string, times: readonly number[]) =>
    process.stdout.write(`${what}: ${median([...times]).toFixed(0)} ms\n`);
  const times: Record<'here' | 'again' | 'kept' | 'shards', number[]> = {
    here: [],
    again: [],
    kept: [],
    shards: [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    const page = await openPage(browser);
    times.here.push(
      await milliseconds(async () => {
        await page.goto(`${url}?new`);
        await says(page, HERE);
      }),
    );
    times.again.push(
      await milliseconds(async () => {
        await page.reload();
        await says(page, HERE);
      }),
    );
    times.kept.push(await findPlaces(page));
    await page.context().close();

    const without = await openPage(browser);
    await without.context().route('**/packs.json', (route) => route.fulfill({ status: 404 }));
    await without.context().route('**/gazetteer/names/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATENCY));
      await route.continue();
    });
    await without.goto(`${url}?new`);
    await says(without, 'cannot be kept');
    await without.waitForTimeout(3000);
    times.shards.push(await findPlaces(without));
    await without.context().close();
  }
  tell('the index is here, and the page says so, after', times.here);
  tell('opened again, it says so after', times.again);
  tell('60 names in an article, out of the kept index', times.kept);
  tell(`60 names in an article, by shards from ${LATENCY} ms away`, times.shards);
  for (const megabits of MEGABITS) {
    const page = await openPage(browser, megabits);
    tell(`on a line of ${megabits} Mbit/s the index is here after`, [
      await milliseconds(async () => {
        await page.goto(`${url}?new`);
        await says(page, HERE);
      }),
    ]);
    await page.context().close();
  }
});
