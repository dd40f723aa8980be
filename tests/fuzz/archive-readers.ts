import { strToU8, zipSync } from 'fflate';
import { anAnswer, aPage, aRecord, packed } from '../archive/sources/a-web-archive.ts';
import { readAll } from '../archive/sources/an-input.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { randomFrom } from './random.ts';
import type { FuzzedReader } from './readers.ts';

const RECORDS = [
  aRecord('warcinfo', 'x', 'software: x', { contentType: 'application/warc-fields' }),
  aPage('https://example.org/1'),
  aRecord(
    'response',
    'https://example.org/2',
    anAnswer('4\r\nRain\r\n0\r\n\r\n', 'Content-Type: text/html\r\nTransfer-Encoding: chunked'),
  ),
  aPage('https://example.org/3'),
];
const FEED =
  '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c"><channel><title>Moor &amp; Co</title><item><title>A &nbsp; &a; b</title><guid>1</guid><content:encoded><![CDATA[<p>Rain &amp; snow.</p>\n\n[caption id="x"]The river[/caption]]]></content:encoded><wp:post_type>post</wp:post_type></item><item><link>https://example.org/2</link><description>Only &lt;b&gt;this&lt;/b&gt; R&D</description></item></channel></rss>';
const NEWS =
  '<newsMessage xmlns="n"><itemSet><newsItem guid="g1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Floods</headline></contentMeta><contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Floods</hl1></hedline></body.head><body.content><p>Rain fell.</p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>';
const CSV =
  'id,title,text,date\n1,Floods,"Rain ""fell"",\nthen snow.",2024-02-01\n2,,"It rose.",1706745600\n';
const JSON_LIST = JSON.stringify([
  { id: 1, text: 'Rain "fell".', authors: ['Ana'] },
  { uri: 'u', versioncreated: '2024', bodies: [{ value: '<p>It rose.</p>' }] },
  { response: { results: [{ webTitle: 'a', fields: { bodyText: 'Snow.' } }] } },
]);
const FACTIVA =
  '<html><title>Factiva</title><div class="article enArticle"><table><tr><td><b>HD</b></td><td>Floods</td></tr><tr><td><b>PD</b></td><td>1 février 2012</td></tr><tr><td><b>LP</b></td><td><p>Rain fell.</p></td></tr></table></div>';
const ZIP = zipSync({
  'a.txt': strToU8('Rain fell on Leeds.'),
  'b/c.ndjson': strToU8('{"text":"Snow."}\n'),
});

function aFile(name: string, seeds: readonly [Uint8Array, ...Uint8Array[]]): FuzzedReader {
  return {
    input: (number) => {
      const random = randomFrom(number);
      return mutateBytes(random.oneOf(seeds), random);
    },
    // Nothing that a file holds may end the reading of others: there are no refusals.
    read: (input) => readAll(name, input, 100),
    refusals: [],
  };
}

/** The readers of what archives are made of, through the one door that all files come in by. */
export const archiveReaders: Readonly<Record<string, FuzzedReader>> = {
  'web archives': aFile('a.warc.gz', [packed(RECORDS), Buffer.concat(RECORDS)]),
  'feeds and agencies': aFile('a.xml', [strToU8(FEED), strToU8(NEWS)]),
  tables: aFile('a.csv', [strToU8(CSV)]),
  'lists of JSON': aFile('a.json', [strToU8(JSON_LIST)]),
  'press databases': aFile('a.html', [strToU8(FACTIVA)]),
  'ZIP archives': aFile('a.zip', [ZIP]),
};
