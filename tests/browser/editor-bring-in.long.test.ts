import { expect, test } from 'vitest';
import { withChromium } from './chromium.ts';
import { makeMap, paste } from './editor-page.ts';
import { makeStorageNewer } from './stored-records.ts';

const open = withChromium();

const ARTICLE = `The ferry to Dover was late again on Monday, passengers said.

It had left Calais an hour after its time. "We waited in Calais all night," said one of them, who
had come from Lyon by train and was on her way to Glasgow.`;

const names = (page: Awaited<ReturnType<typeof open>>) => page.locator('.name').allTextContents();

test('a pasted text is mapped, and is there again when the page is loaded anew', async () => {
  const page = await open();
  await page.getByRole('link', { name: 'New map' }).click();
  await makeMap(page, ARTICLE);
  expect(await names(page)).toEqual(['Dover', 'Calais', 'Calais', 'Lyon', 'Glasgow']);
  await page.locator('.marker[aria-label^="Glasgow"]').waitFor();
  await page.reload();
  await page.locator('.name').first().waitFor();
  expect(await names(page)).toEqual(['Dover', 'Calais', 'Calais', 'Lyon', 'Glasgow']);
});

test('a page copied from the web keeps its paragraphs and headings and loses the rest', async () => {
  const page = await open({ path: '?new' });
  const html = `<html><body><!--StartFragment--><nav><a href="#">Home</a><a href="#">Sport</a></nav>
    <h1>Ferries late</h1><p onclick="alert(1)">${ARTICLE.slice(0, 60)}</p><h2>In Calais</h2>
    <p>It had left Calais an hour after its time, and all of the passengers were cold by then.</p>
    <script>document.title = 'run'</script><img src="https://evil.example/x.png" onerror="alert(1)">
    <form><input value="subscribe"></form><!--EndFragment--></body></html>`;
  await paste(page, { 'text/html': html, 'text/plain': 'Ferries late' });
  const preview = page.locator('.page-preview-text');
  await preview.waitFor();
  expect(await preview.locator('h2').allTextContents()).toContain('In Calais');
  expect(await preview.locator('p').allTextContents()).toHaveLength(2);
  expect(await preview.textContent()).not.toContain('document.title');
  expect(await preview.locator('script, img, form, [onclick]').count()).toBe(0);
  expect(await page.title()).not.toBe('run');
});

/** The text of the form that is kept in the browser; runs in the page. */
const keptText = () =>
  new Promise((resolve) => {
    const opening = indexedDB.open('dateline');
    opening.onsuccess = () => {
      const database = opening.result;
      const kept = database.transaction('unfinished').objectStore('unfinished').get('new');
      kept.onsuccess = () => {
        database.close();
        resolve(kept.result?.text);
      };
    };
  });

const PAYLOADS = [
  '<script>window.harmed = true</script>',
  '<img src=x onerror="window.harmed = true">',
  '<svg onload="window.harmed = true">',
  '<a href="javascript:window.harmed = true">Oslo</a>',
  '"><iframe srcdoc="<script>parent.harmed = true</script>"></iframe>',
  '<math><mtext><style><img src=x onerror="window.harmed = true"></style></mtext></math>',
  '<p title="</p><img src=x onerror=window.harmed=true>">x</p>',
  '{{constructor.constructor("window.harmed = true")()}}',
];

test.each(['text/plain', 'text/html'])('no payload pasted as %s runs', async (type) => {
  const page = await open({ path: '?new' });
  const text = PAYLOADS.map(
    (payload) => `<p>A man went from Dover to Calais. ${payload} He came back to Dover.</p>`,
  );
  await paste(page, { 'text/plain': text.join('\n'), [type]: text.join('\n') });
  if (type === 'text/plain') {
    await page.getByRole('textbox', { name: 'Article' }).fill(text.join('\n\n'));
  } else {
    await page.locator('.page-preview-text').waitFor();
  }
  await page.getByLabel('Title').fill('<img src=x onerror="window.harmed = true">');
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.locator('.name').first().waitFor();
  await page.goto(`${page.url().split('?')[0]}?maps`);
  await page.getByRole('link', { name: /onerror/ }).waitFor();
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
});

test('a file is opened; one that is no article is refused in plain words, and nothing is lost', async () => {
  const page = await open({ path: '?new' });
  const article = page.getByRole('textbox', { name: 'Article' });
  await article.fill('What I had typed');
  const file = page.locator('input[type=file]');
  const docx = Buffer.from('PK\x03\x04 not a text');
  await file.setInputFiles({ name: 'a.docx', mimeType: 'application/zip', buffer: docx });
  await page.locator('.notice', { hasText: 'ZIP archive' }).waitFor();
  await file.setInputFiles({
    name: 'big.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(10_000_001, 'a'),
  });
  await page.locator('.notice', { hasText: 'larger than 10 MB' }).waitFor();
  await file.setInputFiles({
    name: 'latin.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x41, 0xe9, 0x41]),
  });
  await page.locator('.notice', { hasText: 'UTF-8' }).waitFor();
  expect(await article.inputValue()).toBe('What I had typed');

  const markdown = Buffer.from(`---\ndate: 2025-03-20\n---\n# Ferries late\n\n${ARTICLE}\n`);
  await file.setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: markdown });
  await page.locator('.page-preview-text h2', { hasText: 'Ferries late' }).waitFor();
  expect(await page.getByLabel('Title').inputValue()).toBe('Ferries late');
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2025-03-20');
});

test('a web page saved in an old charset that it names is read in it', async () => {
  const page = await open({ path: '?new' });
  const html = `<meta charset="windows-1252"><title>\x93Ferries\x94 late</title><p>${ARTICLE}</p>`;
  await page.locator('input[type=file]').setInputFiles({
    name: 'page.html',
    mimeType: 'text/html',
    buffer: Buffer.from(html, 'latin1'),
  });
  await expect.poll(() => page.getByLabel('Title').inputValue()).toBe('“Ferries” late');
});

test('a text too long to be mapped is refused before it is taken', async () => {
  const page = await open({ path: '?new' });
  await paste(page, { 'text/plain': 'Dover '.repeat(200_000) });
  await page.locator('.notice', { hasText: '1,000,000 characters' }).waitFor();
});

test('what stands in the form is there again after the tab was closed', async () => {
  const page = await open({ path: '?new' });
  await page.getByRole('textbox', { name: 'Article' }).fill(ARTICLE);
  await expect.poll(() => page.evaluate(keptText)).toBe(ARTICLE);
  const address = page.url();
  await page.close({ runBeforeUnload: false });
  const again = await page.context().newPage();
  await again.goto(address);
  await expect
    .poll(() => again.getByRole('textbox', { name: 'Article' }).inputValue())
    .toBe(ARTICLE);
});

test('an article of 100,000 characters is mapped to its last paragraph', async () => {
  const page = await open({ path: '?new' });
  const long = Array.from({ length: 460 }, (_, index) => `${index}. ${ARTICLE}`).join('\n\n');
  expect(long.length).toBeGreaterThan(100_000);
  // From a file: as keys it would be typed for half a minute.
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(long) });
  await page.getByText(/10\d,\d{3} characters/).waitFor();
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.locator('.name').first().waitFor();
  await page.locator('.search-state').waitFor({ state: 'detached' });
  await page.locator('.article-body > :last-child .name').first().waitFor();
  expect(await page.locator('.marker').count()).toBeGreaterThan(0);
});

test('the search for places can be stopped and begun again, and the article is kept', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await open({
    path: '?new',
    before: (opened) =>
      opened.context().route('**/recogniser-*.bin', async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      }),
  });
  await page.getByRole('textbox', { name: 'Article' }).fill(ARTICLE);
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.locator('.notice', { hasText: 'Stopped' }).waitFor();
  expect(await page.locator('.name').count()).toBe(0);
  release();
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.locator('.name').first().waitFor();
});

test('where the place index is missing the article is kept, and found places come with a second try', async () => {
  const page = await open({
    path: '?new',
    before: (opened) =>
      opened.context().route('**/gazetteer/**', (route) => route.fulfill({ status: 404 })),
  });
  await page.getByRole('textbox', { name: 'Article' }).fill(ARTICLE);
  await page.getByRole('button', { name: 'Find its places' }).click();
  await page.locator('.notice', { hasText: 'place index' }).waitFor();
  await page.context().unroute('**/gazetteer/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.name').first().waitFor();
});

test('the list of maps finds, renames, copies, deletes and brings back', async () => {
  const page = await open({ path: '?new' });
  await makeMap(page, ARTICLE);
  await page.getByRole('link', { name: 'Your maps' }).click();
  const row = page.getByRole('listitem');
  await row.first().waitFor();
  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('textbox', { name: /^Rename/ }).fill('Late ferries');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Late ferries' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Rename/);
  await page.getByRole('button', { name: /^Duplicate/ }).click();
  await page.getByRole('link', { name: 'Late ferries (copy)' }).waitFor();
  await page.getByRole('searchbox').fill('COPY');
  await expect.poll(() => row.count()).toBe(1);
  await page.getByRole('button', { name: /^Delete: Late ferries \(copy\)/ }).click();
  await page.getByText('None of your maps').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Late ferries (copy)' }).click();
  await page.locator('.name').first().waitFor();
});

test('a private window and a newer database are told apart in plain words', async () => {
  const forbidden = await open({
    path: '?maps',
    before: (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      }),
  });
  await forbidden.locator('.notice', { hasText: 'private window' }).waitFor();

  const newer = await open();
  await makeStorageNewer(newer);
  await newer.getByRole('link', { name: 'New map' }).click();
  await newer.locator('.notice', { hasText: 'newer version' }).waitFor();
});
