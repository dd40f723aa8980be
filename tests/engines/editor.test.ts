import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { inEveryEngine } from './in-every-engine.ts';
import { beginning, called } from './look.ts';
import { expectPainted } from './painted.ts';
import type { Visitor } from './visitor.ts';

const PAPER = `data:text/html;charset=utf-8,${encodeURIComponent(`<article>
<h1>A strike at the yard</h1>
<p>The shipyard in <b>Barrow</b> builds submarines. Workers from Ulverston went on strike on Monday,
and others came from Preston.</p>
<p>In Barrow the mayor spoke to them. Nobody in Barrow had heard of it before, she said.</p>
</article>`)}`;

const NAMES = ['Barrow', 'Ulverston', 'Preston', 'Barrow', 'Barrow'];
const WITHOUT_PRESTON = ['Barrow', 'Ulverston', 'Barrow', 'Barrow'];
const CARD = '.place-card';
const OPTION = '.place-option';

const name = (words: string) => ({ css: '.name', name: words });
const names = (page: Visitor) => page.texts({ css: '.name' });
const message = (page: Visitor) => page.texts({ css: '.edit-message' });
const placesOf = async (page: Visitor, words: string) =>
  (await page.see(name(words))).map(({ attributes }) => attributes['data-place']);

/** Pastes what is selected and copied on a page of somebody's paper, as a person brings it. */
async function pasteArticle(page: Visitor): Promise<void> {
  await page.press('Control+a');
  await page.press('Control+c');
  await page.tab.goTo(`${inject('siteUrl')}?new`);
  await page.click(called('textbox', 'Article'));
  await page.press('Control+v');
  await page.first({ css: '.page-preview-head' });
}

async function findPlaces(page: Visitor): Promise<void> {
  await page.click(called('button', 'Find its places'));
  await page.first({ css: '.name' });
  await page.gone({ css: '.search-state' });
}

inEveryEngine((visit) => {
  describe('the editor', () => {
    test('takes an article from the clipboard, is corrected, keeps it, and publishes what is read from disk', async () => {
      const editor = await visit({ site: PAPER });
      await pasteArticle(editor);
      await findPlaces(editor);
      await expect.poll(() => names(editor)).toEqual(NAMES);
      await editor.settled();

      const [before] = await placesOf(editor, 'Barrow');
      await editor.click(name('Barrow'));
      await editor.click(called('button', 'Not this one?'));
      const { text: other } = await editor.first({ css: `li:nth-child(2) > ${OPTION} bdi` });
      await editor.click({ css: `li:nth-child(2) > ${OPTION}` });
      await expect.poll(() => message(editor)).toEqual([expect.stringContaining('3 mentions')]);
      const chosen = await placesOf(editor, 'Barrow');
      expect(new Set(chosen).size).toBe(1);
      expect(chosen).not.toContain(before);
      await editor.click(called('button', 'Close'));

      await editor.click(name('Preston'));
      await editor.click(called('button', 'Not a place'));
      await expect.poll(() => names(editor)).toEqual(WITHOUT_PRESTON);
      await editor.press('Control+z');
      await expect.poll(() => names(editor)).toEqual(NAMES);
      await editor.click(beginning('button', 'Redo: ‘Preston’'));
      await expect.poll(() => names(editor)).toEqual(WITHOUT_PRESTON);

      await editor.tab.reload();
      await expect.poll(() => names(editor)).toEqual(WITHOUT_PRESTON);
      expect(await placesOf(editor, 'Barrow')).toEqual(chosen);
      await editor.click(beginning('button', 'Undo: ‘Preston’'));
      await expect.poll(() => names(editor)).toEqual(NAMES);
      await editor.press('Control+Shift+z');
      await expect.poll(() => names(editor)).toEqual(WITHOUT_PRESTON);

      await editor.click(called('button', 'Publish'));
      await editor.click(called('button', 'Download the page', 'dialog'));
      const published = await editor.downloaded('a-strike-at-the-yard.html');
      await editor.tab.goTo(pathToFileURL(published).href);
      await editor.settled();
      expect(await editor.texts({ css: 'h1' })).toEqual(['A strike at the yard']);
      await expect.poll(() => names(editor)).toEqual(WITHOUT_PRESTON);
      expect(await placesOf(editor, 'Barrow')).toEqual(chosen);
      await expectPainted(editor);
      await editor.click({ css: '.marker', name: 'Ulverston', begins: true });
      await editor.first(beginning('heading', 'Ulverston', CARD));
      const [excerpt] = await editor.texts({ css: `${CARD} blockquote` });
      expect(excerpt).toContain('Workers from Ulverston went on strike');
      await editor.click(name('Barrow'));
      // Under the article's own word for it.
      await expect
        .poll(async () => (await editor.texts({ css: `${CARD} header` })).join())
        .toContain(other);
    });

    test('finds another place as it is typed, and by keys takes it, on a phone', async () => {
      const editor = await visit({ path: '?new', width: 390, height: 844 });
      await editor.click(called('textbox', 'Article'));
      await editor.tab.type('The ferry left Calais for Dover.');
      await findPlaces(editor);
      await editor.click(name('Calais'));
      await editor.click(called('button', 'Not this one?'));
      await editor.first({ css: OPTION });
      await editor.tabTo({ css: 'input[type=search]' });
      await editor.tab.type('zuric');
      await editor.first({ css: OPTION, has: 'Zürich' });
      await editor.press('ArrowDown');
      await editor.focused({ css: OPTION });
      await editor.press('Enter');
      await expect.poll(() => message(editor)).toEqual([expect.stringContaining('1 mention')]);
      const width = await editor.tab.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
    });
  });
});
