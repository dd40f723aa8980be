import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { keptEdits, makeMap } from './editor-page.ts';

const open = withChromium();

const ARTICLE = `The ferry to Dover was late again on Monday, passengers said.

It had left Calais an hour after its time. "We waited in Calais all night," said one of them, who
had come from Lyon by train, and hated it in whitby, and was on her way to Glasgow.`;

const NAMES = ['Dover', 'Calais', 'Calais', 'Lyon', 'Glasgow'];

async function openMap(options: Parameters<typeof open>[0] = {}): Promise<Page> {
  const page = await open({ path: '?new', ...options });
  await makeMap(page, ARTICLE);
  return page;
}

const names = (page: Page) => page.locator('.name').allTextContents();
const name = (page: Page, words: string) => page.locator('.name', { hasText: words }).first();
const panel = (page: Page) => page.locator('.correct-panel');
const button = (page: Page, words: string | RegExp) => page.getByRole('button', { name: words });
const verified = (page: Page) =>
  page.getByRole('button', { name: 'Right as it is', pressed: true });
const message = (page: Page) => page.locator('.edit-message').textContent();

/** Selects words of the article as a person does who drags over them. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(
      document.querySelector('.article-body') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
  }, words);
}

test('what is corrected is there after a reload, and is undone and redone then', async () => {
  const page = await openMap();
  await name(page, 'Calais').click();
  await button(page, 'Not a place').click();
  await expect.poll(() => names(page)).toEqual(['Dover', 'Lyon', 'Glasgow']);
  await expect.poll(() => message(page)).toBe('‘Calais’ is not a place: 2 mentions changed.');
  await page.keyboard.press('Control+z');
  await expect.poll(() => message(page)).toBe('Undone: ‘Calais’ is not a place.');
  await button(page, 'Redo: ‘Calais’ is not a place').click();
  await expect.poll(() => names(page)).toEqual(['Dover', 'Lyon', 'Glasgow']);
  await name(page, 'Lyon').click();
  await page.getByLabel('its government, people or the like').check();
  await expect.poll(() => page.evaluate(keptEdits)).toBe(2);

  await page.reload();
  await expect.poll(() => names(page)).toEqual(['Dover', 'Lyon', 'Glasgow']);
  expect(await name(page, 'Lyon').getAttribute('data-use')).toBe('associative');
  await page.keyboard.press('Control+z');
  await expect.poll(() => name(page, 'Lyon').getAttribute('data-use')).toBe('literal');
  await expect.poll(() => message(page)).toContain('Undone: ‘Lyon’');
  await button(page, 'Undo: ‘Calais’ is not a place').click();
  await expect.poll(() => names(page)).toEqual(NAMES);

  await page.reload();
  await expect.poll(() => names(page)).toEqual(NAMES);
  await page.keyboard.press('Control+y');
  await expect.poll(() => names(page)).toEqual(['Dover', 'Lyon', 'Glasgow']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => name(page, 'Lyon').getAttribute('data-use')).toBe('associative');
  expect(await button(page, 'Redo').getAttribute('aria-disabled')).toBe('true');
});

test('a correction of one mention leaves the others of its name as they are', async () => {
  const page = await openMap();
  await name(page, 'Calais').click();
  await page.getByLabel('only this one').check();
  await button(page, 'Not a place').click();
  await expect.poll(() => names(page)).toEqual(['Dover', 'Calais', 'Lyon', 'Glasgow']);
  await expect.poll(() => message(page)).toContain('1 mention changed');
});

test('a mention takes a word in and leaves it out, is noted on and verified', async () => {
  const page = await openMap();
  await name(page, 'Lyon').click();
  await button(page, 'Take in the word after').click();
  await expect.poll(() => names(page)).toContain('Lyon by');
  await button(page, 'Leave out the last word').click();
  await expect.poll(() => names(page)).toContain('Lyon');
  await button(page, 'Add a note').click();
  await page.keyboard.type('asked her');
  await page.keyboard.press('Control+z');
  await page.keyboard.type(' twice');
  await page.keyboard.press('Enter');
  await panel(page).getByText('twice').waitFor();
  await button(page, 'Right as it is').click();
  await verified(page).waitFor();
  await panel(page).getByText('· Verified').waitFor();
  await page.reload();
  await name(page, 'Lyon').click();
  await panel(page).getByText('twice').waitFor();
  await verified(page).waitFor();
});

test('a mention takes words in and leaves them out by keys alone, and the focus stays to go on', async () => {
  const page = await openMap();
  await name(page, 'Lyon').focus();
  await page.keyboard.press('Enter');
  const focus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  while ((await focus()) !== 'Take in the word after') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect.poll(() => names(page)).toContain('Lyon by train');
  expect(await focus()).toBe('Take in the word after');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toContain('Lyon by');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toContain('by');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(NAMES);
});

describe('words that are no mention become a place', () => {
  test('when they are selected in the article', async () => {
    const page = await openMap();
    await selectWords(page, 'hitb');
    await panel(page).getByText('Is ‘whitby’ a place?').waitFor();
    await panel(page)
      .getByRole('button', { name: /^Whitby.*England/ })
      .first()
      .click();
    await expect.poll(() => names(page)).toContain('whitby');
    await page.locator('.marker[aria-label^="Whitby"]').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => names(page)).toEqual(NAMES);
  });

  test('when they are looked for and taken by keys alone', async () => {
    const page = await openMap();
    await button(page, 'Add a place').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('WHITBY');
    await page.getByText('1 of 1').waitFor();
    await page.keyboard.press('Enter');
    const offer = panel(page)
      .getByRole('button', { name: /^Whitby/ })
      .first();
    await offer.waitFor();
    while (!(await offer.evaluate((element) => element === document.activeElement))) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toContain('whitby');
    const focus = () => page.evaluate(() => document.activeElement?.textContent);
    // What was chosen has shrunk to a line, with the way on.
    await expect.poll(focus).toMatch(/^(?:Next name to check|Done)$/);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
    expect(await focus()).toBe('whitby');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('name');
  });
});

test('what was said to be no place is listed, and put back by keys beyond what undo can', async () => {
  const page = await openMap();
  const facts = () => panel(page).locator('.panel-facts').textContent();
  await name(page, 'Calais').click();
  const before = await facts();
  await button(page, 'Not a place').click();
  await expect.poll(() => names(page)).toEqual(['Dover', 'Lyon', 'Glasgow']);
  await name(page, 'Lyon').click();
  await button(page, 'Right as it is').click();
  await verified(page).waitFor();
  await button(page, 'Close').click();
  await page.reload();
  await name(page, 'Lyon').waitFor();
  await page.getByText('Said to be no place (2)').focus();
  await page.keyboard.press('Enter');
  await page.locator('.withdrawn').getByText('2 times · Calais, Hauts-de-France').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toEqual(NAMES);
  await expect.poll(() => message(page)).toBe('‘Calais’ put back: 2 mentions changed.');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Calais');
  expect(await page.locator('.withdrawn').count()).toBe(0);
  expect(await facts()).toBe(before);
  // The panel of one name may lie over the words of another.
  await button(page, 'Close').click();
  await name(page, 'Lyon').click();
  await verified(page).waitFor();
  await button(page, 'Undo: ‘Calais’ put back').click();
  await expect.poll(() => names(page)).toEqual(['Dover', 'Lyon', 'Glasgow']);
});

test('all of it goes without a pointer: a name opens its panel, and closing gives it back', async () => {
  const page = await openMap();
  await name(page, 'Glasgow').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await verified(page).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Glasgow');
});

test('a tab that is killed in the middle of editing has lost nothing that was done', async () => {
  const page = await openMap();
  await name(page, 'Calais').click();
  await button(page, 'Not a place').click();
  await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
  const address = page.url();
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const again = await page.context().newPage();
  await again.goto(address);
  await expect.poll(() => names(again)).toEqual(['Dover', 'Lyon', 'Glasgow']);
  await again.keyboard.press('Control+z');
  await expect.poll(() => names(again)).toEqual(NAMES);
});

test('what was typed into the article is there after its tab was closed, until it is given up', async () => {
  const page = await openMap();
  await button(page, 'Edit article').click();
  await page.getByLabel('Text', { exact: true }).fill('A new text of Dover.');
  const address = page.url();
  const kept = () =>
    new Promise((resolve) => {
      const opening = indexedDB.open('dateline');
      opening.onsuccess = () => {
        const database = opening.result;
        const all = database.transaction('unfinished').objectStore('unfinished').getAll();
        all.onsuccess = () => {
          database.close();
          resolve(all.result.map(({ text }) => text));
        };
      };
    });
  await expect.poll(() => page.evaluate(kept)).toEqual(['A new text of Dover.']);
  await page.close({ runBeforeUnload: false });
  const again = await page.context().newPage();
  await again.goto(address);
  await button(again, 'Edit article').click();
  const text = again.getByLabel('Text', { exact: true });
  await expect.poll(() => text.inputValue()).toBe('A new text of Dover.');
  await button(again, 'Cancel').click();
  await button(again, 'Edit article').click();
  await expect.poll(() => text.inputValue()).toBe(ARTICLE);
});

describe('two windows', () => {
  test('one shows what the other does, and undoes it', async () => {
    const page = await openMap();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await name(other, 'Calais').waitFor();
    await name(page, 'Lyon').click();
    await button(page, 'Not a place').click();
    await expect.poll(() => names(other)).not.toContain('Lyon');
    await other.keyboard.press('Control+z');
    await expect.poll(() => names(page)).toContain('Lyon');
  });

  test('one that has not heard of the other overwrites nothing, and keeps what was tried', async () => {
    const page = await openMap();
    const other = await page.context().newPage();
    await other.addInitScript(() => {
      // As in a window that the browser has put to sleep.
      Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => undefined });
    });
    await other.goto(page.url());
    await name(other, 'Calais').click();
    await name(page, 'Lyon').click();
    await button(page, 'Not a place').click();
    await expect.poll(() => page.evaluate(keptEdits)).toBe(1);
    await button(other, 'Not a place').click();
    await other.getByRole('alert').getByText('changed in another window').waitFor();
    expect(await names(other)).toEqual(['Dover', 'Calais', 'Calais', 'Glasgow']);
    await button(other, 'Make it again').click();
    await expect.poll(() => names(other)).toEqual(['Dover', 'Glasgow']);
    await expect.poll(() => names(page)).toEqual(['Dover', 'Glasgow']);
  });
});

test('a changed article keeps what was decided, and what lost its words is placed again', async () => {
  const page = await openMap();
  await name(page, 'Lyon').click();
  await button(page, 'Right as it is').click();
  await name(page, 'Dover').click();
  await button(page, 'Right as it is').click();
  await button(page, 'Edit article').click();
  const text = page.getByLabel('Text', { exact: true });
  await text.fill(
    ARTICLE.replace(
      'The ferry to Dover was late again on Monday, passengers said.',
      'Bad news.',
    ).replace('had come from Lyon', 'had, she says, come from Lyon'),
  );
  await page.getByLabel('Title').fill('Ferries late');
  await button(page, 'Save and find places').click();
  await page.getByRole('heading', { name: '1 correction has lost its words' }).waitFor();
  expect(await page.locator('.lost q b').textContent()).toBe('Dover');
  await page.getByRole('heading', { name: 'Ferries late' }).waitFor();
  // What is found is laid over the map when it is there, and is what is undone first then.
  await button(page, 'Undo: places found again').waitFor();
  await name(page, 'Lyon').click();
  await verified(page).waitFor();

  await button(page, 'Place again: Dover').click();
  await page.getByLabel('Words in the article').fill('news');
  await button(page, 'Take these words').click();
  await button(page, 'Take over the correction of ‘Dover’').click();
  await expect.poll(() => names(page)).toContain('news');
  expect(await page.locator('.lost').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await button(page, 'Dismiss: Dover').click();
  await expect.poll(() => page.locator('.lost').count()).toBe(0);
  await button(page, 'Undo: correction of ‘Dover’ dismissed').click();
  await button(page, 'Undo: places found again').click();
  await button(page, 'Undo: change of the article').click();
  await expect.poll(() => names(page)).toEqual(NAMES);

  await button(page, 'Find places again').click();
  await page.locator('.search-state').waitFor({ state: 'detached' });
  await button(page, 'Undo: places found again').waitFor();
  await name(page, 'Lyon').click();
  await verified(page).waitFor();
});

test('the link of an article is changed in its dialog, is refused where it is none, and is undone', async () => {
  const page = await openMap();
  const link = page.getByLabel('Link');
  const editArticle = async () => {
    await button(page, 'Edit article').click();
    await page.getByRole('dialog').waitFor();
  };
  const linkNow = async () => {
    await editArticle();
    const value = await link.inputValue();
    await button(page, 'Cancel').click();
    return value;
  };
  await editArticle();
  await link.fill('example.org/ferries');
  await button(page, 'Save and find places').click();
  await page.getByRole('dialog').getByText('write https://example.org/ferries').waitFor();
  expect(await link.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await link.getAttribute('aria-invalid')).toBe('true');
  await link.fill('https://example.org/ferries');
  await page.keyboard.press('Enter');
  await expect.poll(() => message(page)).toBe('Change of the article.');
  expect(await page.locator('.search-state').count()).toBe(0);
  expect(await names(page)).toEqual(NAMES);
  await expect.poll(() => page.evaluate(keptEdits)).toBe(1);

  await page.reload();
  await name(page, 'Lyon').waitFor();
  expect(await linkNow()).toBe('https://example.org/ferries');
  await button(page, 'Undo: change of the article').click();
  expect(await linkNow()).toBe('');
  await button(page, 'Redo: change of the article').click();
  expect(await linkNow()).toBe('https://example.org/ferries');
});

test('a place once chosen is offered first in the next article of its setting, and can be forgotten', async () => {
  const page = await openMap();
  await selectWords(page, 'whitby');
  const offers = panel(page).locator('.place-offer-choose');
  await offers.nth(1).waitFor();
  const chosen = await offers.nth(1).locator('.place-offer-name').textContent();
  await offers.nth(1).click();
  await expect.poll(() => names(page)).toContain('whitby');
  const remembered = page.getByText('Places you chose for names (1)');
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page)).toEqual(NAMES);
  await page.getByRole('link', { name: 'Your maps' }).click();
  await page.locator('.maps-row').waitFor();
  expect(await remembered.count()).toBe(0);
  await page.goBack();
  await name(page, 'Calais').waitFor();
  await page.keyboard.press('Control+y');
  await expect.poll(() => names(page)).toContain('whitby');

  await page.getByRole('link', { name: 'New map' }).click();
  await makeMap(page, `${ARTICLE}\n\nShe likes whitby.`);
  await selectWords(page, 'whitby');
  await offers.first().getByText('You chose this before').waitFor();
  expect(await offers.first().locator('.place-offer-name').textContent()).toBe(chosen);
  await page.getByRole('link', { name: 'Your maps' }).click();
  await remembered.click();
  await button(page, 'Forget all').click();
  await remembered.waitFor({ state: 'detached' });
});

describe('accessibility', () => {
  test.each([
    { where: 'on a wide screen', options: {} },
    {
      where: 'on a phone in the dark',
      options: { viewport: { width: 390, height: 780 }, colorScheme: 'dark' as const },
    },
  ])('no rule is broken by the editor $where, in the panel, the search, the dialog', async ({
    options,
  }) => {
    const page = await openMap(options);
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).exclude('.desk-map').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    };
    await name(page, 'Calais').click();
    await panel(page).waitFor();
    await check();
    await button(page, 'Not a place').click();
    await button(page, 'It is a place').click();
    await panel(page).locator('.place-offer').first().waitFor();
    await check();
    await button(page, 'Close').click();
    await page.getByText('Said to be no place').click();
    await button(page, 'Put back: Calais').waitFor();
    await check();
    await button(page, 'Add a place').click();
    await page.getByLabel('Words in the article').fill('late');
    await check();
    await page.keyboard.press('Escape');
    await button(page, 'Edit article').click();
    await page.getByRole('dialog').waitFor();
    await check();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
});
