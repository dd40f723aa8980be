import { expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '../browser/static-server.ts';
import { inEveryEngine } from './in-every-engine.ts';
import { beginning, called } from './look.ts';
import { expectPainted } from './painted.ts';

inEveryEngine((visit) => {
  test('on a second visit, when the server is gone, the article, its map and its cards are there', async () => {
    const server = await serveFolder('dist', { at: '/paper/maps/' });
    onTestFinished(server.close);
    const reader = await visit({ site: server.url });
    await reader.settled();
    // What the browser keeps of a visit once the page is at rest: the maps whole, what was read.
    for (const kept of [
      /\bbasemap\S*\.(?:pmtiles|zip)\b/,
      /\btowns\S*\.(?:pmtiles|zip)\b/,
      /\boutlines\//,
    ]) {
      await expect.poll(() => reader.tab.evaluate(keptFiles)).toMatch(kept);
    }
    await server.close();

    await reader.tab.goTo('about:blank');
    await reader.tab.goTo(server.url);
    await reader.settled();
    expect(await reader.texts({ css: 'h1' })).toEqual(['Coalition of the willing']);
    await expectPainted(reader);
    await reader.click({ css: '.marker', name: 'Ukraine', begins: true });
    await reader.first(called('heading', 'Ukraine', '.place-card'));
    await reader.click(called('link', 'Barrow', 'article'));
    await reader.first(beginning('heading', 'Barrow-in-Furness', '.place-card'));

    await reader.tab.goTo('about:blank');
    await reader.tab.goTo(`${server.url}#map=10/53.5/-2.6`);
    await reader.settled();
    await expectPainted(reader);
    await reader.gone({ css: '.map-notices > *' });
  });
});

/** The addresses of all that the browser keeps of the site. Runs in the page. */
async function keptFiles(): Promise<string> {
  const files: string[] = [];
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    files.push(...requests.map(({ url }) => url));
  }
  return files.join(' ');
}
