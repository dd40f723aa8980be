import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';
import { aWordDocument } from '../article/a-word-document.ts';
import { dateline } from './dateline.ts';

const HTML = 'text/html; charset=utf-8';
const page = '<html lang="en-GB"><title>Rain</title><nav>Paris</nav><p>Rain in Scotland.</p>';

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/news': (response) => response.writeHead(200, { 'content-type': HTML }).end(page),
  '/private': (response) => response.writeHead(200, { 'content-type': HTML }).end(page),
  '/moved': (response) => response.writeHead(301, { location: '/news' }).end(),
  '/away': (response) =>
    response
      .writeHead(302, { location: `${site.replace('127.0.0.1', 'localhost')}/private` })
      .end(),
  '/latin': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=windows-1252' })
      .end(Buffer.from('<p>Caf\xe9s in Scotland.</p>', 'latin1')),
  '/quotes': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset="Windows-1252"' })
      .end(Buffer.from('<p>\x93Rain\x94 in Scotland.</p>', 'latin1')),
  '/declared': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset="iso-8859-1"><p>Caf\xe9s in Scotland.</p>', 'latin1')),
  '/a.docx': (response) =>
    response
      .writeHead(200, { 'content-type': 'application/octet-stream' })
      .end(aWordDocument([{ text: 'Rain in Scotland.' }])),
  '/image': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/missing': (response) => response.writeHead(404).end('nothing'),
  '/large': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.end('a '.repeat(5_000_001));
  },
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-nothing': (response) => response.writeHead(302, { location: 'http://[' }).end(),
  '/odd': (response) => response.writeHead(200, { 'content-type': 'constructor' }).end('x'),
  '/proto': (response) => response.writeHead(200, { 'content-type': '__proto__' }).end('x'),
  '/cut': (response) => {
    response.writeHead(200, { 'content-type': HTML, 'content-length': '1000' });
    response.write('<p>Rain in', () => response.destroy());
  },
  '/bad-chunk': (response) =>
    response.socket?.end(
      `HTTP/1.1 200 OK\r\nContent-Type: ${HTML}\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx`,
    ),
  '/bad-gzip': (response) =>
    response
      .writeHead(200, { 'content-type': HTML, 'content-encoding': 'gzip' })
      .end('this is no gzip'),
  '/empty': (response) => response.writeHead(200, { 'content-type': HTML }).end('<p></p>'),
};

const asked: string[] = [];
const authorizations: (string | undefined)[] = [];
const server = createServer((request, response) => {
  const path = request.url ?? '';
  asked.push(path);
  if (path === '/private') authorizations.push(request.headers.authorization);
  (answers[path] ?? answers['/missing'])?.(response);
});
let site = '';
beforeAll(async () => {
  await buildData({ only: 'gazetteer' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  site = `http://127.0.0.1:${address.port}`;
}, 300_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const read = async (path: string, ...options: string[]) => {
  const { status, stdout, stderr } = await dateline([
    'geoparse',
    '--url',
    `${site}${path}`,
    ...options,
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readPlacesDocument(stdout);
};

describe.concurrent('dateline geoparse --url', () => {
  test('reads the page at an address, whose address is its source', async () => {
    const { dateline: info, features } = await read('/news');
    expect(info.article).toMatchObject({
      title: 'Rain',
      source: `${site}/news`,
      language: 'en-GB',
    });
    expect(features.map(({ properties }) => properties.name)).toEqual(['Scotland']);
  });

  test('follows a page that has moved; what a person says holds over it', async () => {
    const { article } = (await read('/moved', '--source', 'The Mail')).dateline;
    expect(article.source).toBe('The Mail');
  });

  test.each(['/latin', '/declared'])('reads %s in the encoding it is in', async (path) => {
    const { features } = await read(path);
    const [mention] = features[0]?.properties.mentions ?? [];
    expect(mention).toMatchObject({ surface: 'Scotland', start: 'Cafés in '.length });
  });

  test('reads the quotation marks of Windows-1252, which some versions of Node do not', async () => {
    const [mention] = (await read('/quotes')).features[0]?.properties.mentions ?? [];
    expect(mention).toMatchObject({ surface: 'Scotland', start: '“Rain” in '.length });
    const published = await dateline(['publish', '--url', `${site}/quotes`]);
    expect(published.stdout).toContain('“Rain” in');
  });

  test('gives a password to the server it is for, and to nobody else', async () => {
    const host = site.replace('http://', '');
    const { stdout, stderr } = await dateline([
      'geoparse',
      '--url',
      `http://me:s%40cret@${host}/private`,
    ]);
    await dateline(['geoparse', '--url', `http://me:s%40cret@${host}/away`]);
    const basic = `Basic ${Buffer.from('me:s@cret').toString('base64')}`;
    expect(authorizations).toEqual([basic, undefined]);
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/cret/);
    expect(readPlacesDocument(stdout).dateline.article.source).toBe(`http://${host}/private`);
    for (const address of [
      `http://me:s%40cret@${host}/missing`,
      `http://me:s%40cret@${host}/image`,
      'http://me:s%40cret@127.0.0.1:1/',
      `http://me:s%40cret@${host}/empty`,
      'me:s%40cret@example.org',
      'http://me:s%40cret@[',
    ]) {
      const refused = await dateline(['geoparse', '--debug', '--url', address]);
      expect(refused.status).toBe(1);
      expect(refused.stderr).toMatch(/^dateline: /);
      expect(refused.stderr).not.toMatch(/cret/);
    }
  });

  test('reads a Word document', async () => {
    expect((await read('/a.docx')).features).toHaveLength(1);
  });

  test.each([
    ['/image', /image\/png, not an article/],
    ['/missing', /answered 404 .*save the page/],
    ['/large', /10 MB/],
    ['/empty', /no text/],
    ['/loop', /sends on from address to address, more than 20 times/],
    ['/to-file', /sends on to what is no web address/],
    ['/to-nothing', /sends on to what is no web address/],
    ['/odd', /this is constructor, not an article/],
    ['/proto', /this is __proto__, not an article/],
    ['/cut', /connection broke before all had come/],
    ['/bad-chunk', /not what HTTP asks for/],
    ['/bad-gzip', /cannot be unpacked/],
  ])('refuses %s in one line that says what to do', async (path, message) => {
    const { status, stdout, stderr } = await dateline(['geoparse', '--url', `${site}${path}`]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^dateline: [^\n]+\n$/);
  });

  test.each([
    ['file:///etc/passwd', /no web address/],
    ['example.org', /no web address/],
    ['http://127.0.0.1:1/', /that port is not the web’s/],
    ['http://127.0.0.1:1024/', /cannot be reached/],
    ['http://nowhere.invalid/', /no server of that name/],
  ])('refuses %s', async (address, message) => {
    const { status, stderr } = await dateline(['geoparse', '--url', address]);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
  });

  test.each([
    [['--url', 'https://example.org/', 'a.txt'], /not from both/],
    [['--url', 'https://example.org/', '--ndjson'], /--url does not go with --ndjson/],
  ])('refuses %j', async (args, message) => {
    const { status, stderr } = await dateline(['geoparse', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

test('an address in an article is asked for nothing', async () => {
  const before = asked.length;
  const text = `Rain in Scotland, says ${site}/news. ![x](${site}/image)`;
  const { status } = await dateline(['geoparse', '-', '--format', 'markdown'], { stdin: text });
  expect(status).toBe(0);
  expect(asked.length).toBe(before);
});
