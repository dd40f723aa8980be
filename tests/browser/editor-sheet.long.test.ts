import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { click, makeMap, PHONE, tabTo, tap } from './editor-page.ts';

const open = withChromium();

const TITLE = 'Storm halts Channel ferries for a second day';
const STORY = `LONDON, March 20 (AP) — Ferry services between Dover and Calais were halted for a second day on Thursday after a storm damaged a berth at the English port, leaving thousands of passengers and lorry drivers waiting on both sides of the Channel.

The operator said the first ship would leave Dover on Friday morning at the earliest. Until then travellers were told to use the crossing from Newhaven to Dieppe or the night service from Portsmouth to Caen, both of which were nearly full.

“We came from Glasgow and slept in the car,” said one of the passengers, who was on her way to Lyon with two children. “Nobody tells us anything. In Calais, my sister says, it is the same.”

Police in Kent closed a part of the motorway near Ashford and asked drivers not to set out for the coast. By noon the line of lorries reached back to Maidstone, some 60 kilometres from the port. In Folkestone the council opened a sports hall for those who had nowhere to stay.

On the other side of the water, the prefecture in Lille said that about 1,500 lorries were parked along the road to Dunkirk. Food and blankets were handed out by volunteers from Boulogne.

The storm, the third this month, had crossed Brittany on Tuesday night with gusts of up to 130 kilometres an hour. In Brest two fishing boats sank in the harbour; their crews were saved. Trains between Rennes and Paris ran again on Wednesday evening, the railway said.

Forecasters expect calmer weather from Saturday on. “The worst is over for the Channel,” one of them said, “but the swell will be felt for days, and nobody should go near the cliffs.” The port of Dover handles about a third of the goods that Britain trades with the rest of Europe.`;

/** Has the print dialog stay open until the test says so. */
async function holdPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.body.classList.add('print-called');
  });
}

/** What the sheet says: the numbers beside names in its text, those of its list, and those in its marks. */
const numbersOf = () => {
  const sheet = document.querySelector('.sheet-print');
  const texts = (selector: string) =>
    [...(sheet?.querySelectorAll(selector) ?? [])].map((it) => it.textContent?.trim() ?? '');
  return {
    inText: texts('sup'),
    listed: texts('ol b'),
    places: texts('ol li'),
    onMap: texts('svg #places text'),
    below: texts('svg #caption text'),
  };
};

/** Checks the sheet that is about to be printed, and prints it. */
async function printed(page: Page): Promise<void> {
  await page.locator('body.print-called').waitFor();
  const { inText, listed, places, onMap, below } = await page.evaluate(numbersOf);
  // Each number of the text is in the list, and on the map: in a mark, behind an area's name, or in a group's line.
  expect(new Set(inText)).toEqual(new Set(listed));
  const shownOn = [...onMap, ...below.slice(0, 3)].flatMap((text) => text.match(/\d+/g) ?? []);
  for (const number of listed) expect(shownOn, `${number} on the map`).toContain(number);
  const dover = places.find((place) => place.includes('Dover'))?.match(/^\d+/)?.[0];
  const after = await page
    .locator('.sheet-text p', { hasText: 'Dover' })
    .first()
    .evaluate((it) => /Dover(\d+)/.exec(it.textContent ?? '')?.[1]);
  expect(after).toBe(dover);
  const pdf = (
    await page.pdf({
      format: 'A4',
      margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' },
    })
  ).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toContain('/FontFile');
  // Nothing of it stays on the page.
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.sheet-print').count()).toBe(0);
}

describe('a wire story of 300 words, from its text to one printed sheet', () => {
  test.each([
    ['by mouse', {}, click],
    ['by touch', PHONE, tap],
  ] as const)('%s', async (_how, options, press) => {
    const page = await open({ path: '?new', ...options });
    await page.getByLabel('Title').fill(TITLE);
    await makeMap(page, STORY, press);
    await holdPrinting(page);
    await press(page.getByRole('button', { name: 'Publish' }));
    await press(page.getByRole('button', { name: 'Print', exact: true }));
    await printed(page);
  });

  test('by keys alone', async () => {
    const page = await open({ path: '?new', permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate((story) => navigator.clipboard.writeText(story), STORY);
    await tabTo(page, (name) => name === 'Article');
    await page.keyboard.press('Control+v');
    await tabTo(page, (name) => name === 'Find its places');
    await page.keyboard.press('Enter');
    await page.locator('.name').first().waitFor();
    await page.locator('.search-state').waitFor({ state: 'detached' });
    await holdPrinting(page);
    await tabTo(page, (name) => name === 'Publish');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
    await tabTo(page, (name) => name === 'Print');
    await page.keyboard.press('Enter');
    await printed(page);
  });
});
