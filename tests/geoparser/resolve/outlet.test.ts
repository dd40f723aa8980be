import { describe, expect, it } from 'vitest';
import { readOutlet } from '../../../src/geoparser/resolve/outlet.ts';

describe('readOutlet', () => {
  it.each([
    ['https://www.gainesvillepost.example/2024/01/story', 'gainesville'],
    ['thisisoxfordshire.example', 'oxfordshire'],
    ['http://sanmateodailynews.example', 'san mateo'],
    ['https://winnipeg.ctvnews.ca/a', 'winnipeg'],
    ['https://www.cbc.ca/news/canada/edmonton/a-long-story-about-snow-1.23', 'edmonton'],
    ['The Bangor Daily News', 'Bangor'],
  ])('finds a place in %s', (source, name) => {
    expect(readOutlet(source).names).toContain(name);
  });

  it('does not read a headline in the address as places', () => {
    const { names } = readOutlet('https://example.com/man-from-paris-shot-in-london-pub');
    expect(names.join()).not.toMatch(/paris|london/);
  });

  it.each([
    ['https://www.bbc.co.uk/news', 'GB'],
    ['smh.com.au', 'AU'],
    ['https://sky.tv', ''],
    ['https://example.com', ''],
  ])('takes the country of %s from its top-level domain, unless that is adopted', (source, code) => {
    expect(readOutlet(source).countryCode).toBe(code);
  });

  it('knows where an outlet is at home whose address does not say so, at any of its hosts', () => {
    expect(readOutlet('https://blogs.ajc.com/x').home).toEqual({
      name: 'Atlanta',
      division: 'US.GA',
    });
    expect(readOutlet('https://notajc.com').home).toBeNull();
  });

  it.each([null, '', '   ', '://', 'localhost'])('makes nothing of %j', (source) => {
    const outlet = readOutlet(source);
    expect(outlet.home).toBeNull();
    expect(outlet.countryCode).toBe('');
  });
});
