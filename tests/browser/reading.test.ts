import { describe, expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, middleOf, nameInArticle, popup, settled, stillMap } from './page-parts.ts';
import { tellStory } from './story-fixture.ts';

const open = withChromium();

describe('markers', () => {
  test.each([
    [
      'Barrow-in-Furness',
      /^Barrow-in-Furness, England$/,
      'after visiting Barrow, where he will lay the keel',
    ],
    ['Northwood', /^Northwood, .*London/, 'Permanent Joint Headquarters in Northwood'],
    ['Scotland', /^Scotland$/, 'as it returned to Scotland'],
    ['Ukraine', /^Ukraine$/, 'peacekeeping mission for Ukraine'],
    ['North Atlantic', /^North Atlantic Ocean$/, 'the waters of the north Atlantic'],
  ])('%s can be pressed as the map opens and has its excerpt', async (name, fullName, excerpt) => {
    const page = await open();
    await settled(page);
    const { x, y } = await middleOf(marker(page, name));
    await page.mouse.click(x, y);
    await popup(page).waitFor();
    expect(await popup(page).getByRole('heading').textContent()).toMatch(fullName);
    const first = popup(page).locator('blockquote').first();
    expect(await first.textContent()).toContain(excerpt);
    expect(excerpt).toContain(await first.locator('mark').first().textContent());
  });

  test('say in their names what and how often, and places only named as actors are off at first', async () => {
    const page = await open();
    await settled(page);
    expect(await marker(page, 'Barrow-in-Furness').getAttribute('aria-label')).toMatch(
      /^Barrow-in-Furness, England, .+, 4 mentions/,
    );
    expect(await marker(page, 'France').count()).toBe(0);
    await page.getByRole('switch', { name: /peoples/ }).press('Space');
    await marker(page, 'France').waitFor();
    expect(await marker(page, 'France').getAttribute('data-use')).toBe('associative');
    await page.getByRole('switch', { name: /peoples/ }).press('Space');
    expect(await marker(page, 'France').count()).toBe(0);
  });

  test('of four places on one spot are listed at that spot, and each can be opened', async () => {
    const names = ['Ash', 'Beech', 'Cedar', 'Dogwood'];
    const page = await open({
      before: (page) =>
        tellStory(
          page,
          'The post goes from Ash to Beech. It goes on from Cedar to Dogwood.',
          names.map((words, index) => ({ id: `geonames:${index + 10}`, words, point: [20, 50] })),
        ),
    });
    await settled(page);
    const { x, y } = await middleOf(page.getByRole('button', { name: '4 places around Ash' }));
    for (const name of names) {
      // What is left of them when one has been opened stands on the same spot again.
      await page.mouse.click(x, y);
      await page
        .getByRole('list')
        .getByRole('button', { name: new RegExp(`^${name}, `) })
        .click();
      await popup(page).waitFor();
      expect(await popup(page).getByRole('heading').textContent()).toBe(name);
      await page.keyboard.press('Escape');
      await popup(page).waitFor({ state: 'detached' });
      await stillMap(page);
    }
  });
});

describe('the address', () => {
  test('keeps the selection: back and forward walk it', async () => {
    const page = await open();
    await settled(page);
    await nameInArticle(page, 'Northwood').click();
    await popup(page).waitFor();
    await nameInArticle(page, 'Scotland').click();
    const heading = popup(page).getByRole('heading');
    await expect.poll(() => heading.textContent()).toContain('Scotland');
    await page.goBack();
    await expect.poll(() => heading.textContent()).toContain('Northwood');
    await page.goBack();
    await popup(page).waitFor({ state: 'detached' });
    await page.goForward();
    await expect.poll(() => heading.textContent()).toContain('Northwood');
  });

  test('of a place opens its popup at that mention, on a map that is there already', async () => {
    const page = await open({ path: '#place=geonames:2656241&mention=3' });
    await settled(page);
    await popup(page).waitFor();
    expect(await popup(page).textContent()).toContain('mention 3 of 4');
    expect(await nameInArticle(page, 'Barrow', 2).getAttribute('aria-current')).toBe('location');
  });

  test('of a mention too many opens the last', async () => {
    const page = await open({ path: '#place=geonames:2656241&mention=99' });
    await settled(page);
    await expect.poll(() => popup(page).textContent()).toContain('mention 4 of 4');
  });

  test('of a place the article does not name says so', async () => {
    const page = await open({ path: '#place=geonames:1' });
    await settled(page);
    await page.getByText('The link names a place that is not in this article.').waitFor();
    expect(await popup(page).count()).toBe(0);
  });
});

test('what is not sure is told in words, with what else it may be', async () => {
  const page = await open({
    before: (page) =>
      tellStory(page, 'A boat was seen off Larch on Sunday.', [
        { id: 'geonames:7', words: 'Larch', point: [5, 60], confidence: 0.4 },
      ]),
  });
  await settled(page);
  await marker(page, 'Larch').click();
  const note = popup(page).locator('.place-card-note');
  expect(await note.textContent()).toContain('Uncertain');
  expect(await note.textContent()).toContain('Elsewhere, Norway');
  expect(await popup(page).textContent()).not.toMatch(/0\.4|40/);
});
