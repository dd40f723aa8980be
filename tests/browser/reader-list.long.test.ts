import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { marker, nameInArticle, popup, pressInPopup, settled, stillMap } from './page-parts.ts';

const open = withChromium();

test('every place is in the list, literal and associative apart, and the list comes and goes by links', async () => {
  const page = await open();
  await settled(page);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  const readTo = await page.evaluate(() => scrollY);
  await page.getByRole('link', { name: 'Places', exact: true }).click();
  await page.getByRole('heading', { name: 'Places in this article' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Coalition of the willing' }).count()).toBe(0);
  const [literal, actors] = await page.locator('.places-group').allTextContents();
  expect(literal).toMatch(/^Where things happen.*Barrow-in-Furness, England/);
  expect(actors).toMatch(/^Governments, teams and peoples.*Moscow, Russia/);
  expect(literal).not.toContain('Moscow');
  await page.goBack();
  await page.getByRole('heading', { name: 'Coalition of the willing' }).waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(readTo);
});

test('each says what it is, how often it is named, how sure that is, and where it lies', async () => {
  const page = await open({ path: '#list' });
  await settled(page);
  const item = (name: string) => page.locator('.place-item', { hasText: name }).first();
  const text = async (name: string) => (await item(name).textContent()) ?? '';
  expect(await text('Northwood')).toMatch(/settlement · named once/);
  expect(await text('Northwood')).toMatch(/340 km south-east of Barrow-in-Furness$/);
  expect(await text('Barrow-in-Furness, England')).toMatch(/named 4 times/);
  expect(await text('Barrow-in-Furness, England')).toMatch(/the article’s main place$/);
  expect(await text('United Kingdom')).toMatch(/around Barrow-in-Furness$/);
  const uncertain = await page.locator('.place-item', { hasText: 'likely' }).count();
  expect(uncertain).toBeGreaterThan(0);
});

test('typing filters by place and by excerpt, tells how many are left, and stays in the address', async () => {
  const page = await open({ path: '#list' });
  await settled(page);
  const filter = page.getByLabel('Filter by place or excerpt');
  await filter.pressSequentially('furness');
  await expect.poll(() => page.locator('.place-item').count()).toBe(1);
  await filter.fill('patrolling');
  await expect.poll(() => page.locator('.places-shown').textContent()).toMatch(/^3 of 11 places$/);
  expect(await page.locator('.place-item-excerpt mark').allTextContents()).toContain('Scotland');
  expect(new URL(page.url()).hash).toBe('#list=patrolling');
  await page.reload();
  await expect.poll(() => page.locator('.place-item').count()).toBe(3);
  await page.getByLabel('Filter by place or excerpt').fill('tomorrow');
  await page.getByText('No place and no excerpt of this article has ‘tomorrow’.').waitFor();
});

test('a place chosen in the list opens on the map, keeps the focus, and leads into the article', async () => {
  const page = await open({ path: '#list' });
  await settled(page);
  const item = page.locator('.place-item', { hasText: 'Moscow, Russia' }).first();
  await item.focus();
  await page.keyboard.press('Enter');
  await popup(page).waitFor();
  await stillMap(page);
  expect(await item.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect
    .poll(() => page.getByRole('status').last().textContent())
    .toMatch(/The map shows Moscow.*Press Enter again/);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => popup(page).evaluate((card) => card === document.activeElement))
    .toBe(true);
  await page.keyboard.press('Escape');
  await popup(page).waitFor({ state: 'detached' });
  expect(await item.evaluate((button) => button === document.activeElement)).toBe(true);

  await item.click();
  await pressInPopup(page, 'Show in the article');
  await expect
    .poll(() => nameInArticle(page, 'Moscow').evaluate((name) => name === document.activeElement))
    .toBe(true);
  expect(await page.locator('.places-list').isVisible()).toBe(false);
});

test('hovering and focus light the list’s place on the map, and a marker its place in the list', async () => {
  const page = await open({ path: '#list' });
  await settled(page);
  const item = page.locator('.place-item', { hasText: 'Ukraine' }).first();
  await item.hover();
  await expect.poll(() => marker(page, 'Ukraine').getAttribute('data-lit')).toBe('true');
  await marker(page, 'Barrow-in-Furness').hover();
  const barrow = page.locator('.place-item', { hasText: 'Barrow-in-Furness, England' }).first();
  await expect.poll(() => barrow.getAttribute('data-lit')).toBe('true');
  expect(await item.getAttribute('data-lit')).toBeNull();
});
