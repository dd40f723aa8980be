import { describe, expect, test } from 'vitest';
import { arabic } from '../../src/texts/arabic.ts';
import { german } from '../../src/texts/german.ts';
import type { FullyNamed } from '../../src/texts/place-name.ts';

const named = (fullName: string, more: Partial<FullyNamed> = {}): FullyNamed => ({
  fullName,
  country: '',
  countryCode: '',
  admin1: '',
  featureCode: 'PPL',
  ...more,
});
const inGerman = (...place: Parameters<typeof named>) => german.placeName(named(...place));
const inArabic = (...place: Parameters<typeof named>) => arabic.placeName(named(...place));

describe('a place’s full name in the page’s language', () => {
  test('has its country’s name in it, and keeps its own', () => {
    const poland = { country: 'Poland', countryCode: 'PL' };
    expect(inGerman('Warsaw, Poland', poland)).toBe('Warsaw, Polen');
    expect(inArabic('Warsaw, Poland', poland)).toBe('Warsaw, بولندا');
  });

  test('is the country’s, of a country', () => {
    expect(inGerman('Russia', { country: 'Russia', countryCode: 'RU' })).toBe('Russland');
  });

  test('has its division’s name in it, and is that, of a division', () => {
    const saxony = { country: 'Germany', countryCode: 'DE', admin1: 'Saxony' };
    expect(inGerman('Grimma, Saxony, Germany', saxony)).toBe('Grimma, Sachsen, Deutschland');
    expect(inGerman('Saxony, Germany', { ...saxony, featureCode: 'ADM1' })).toBe(
      'Sachsen, Deutschland',
    );
    const england = { country: 'United Kingdom', countryCode: 'GB', admin1: 'England' };
    expect(inArabic('Ware, Hertfordshire, England', england)).toBe('Ware, Hertfordshire, إنجلترا');
    expect(inArabic('England', { ...england, featureCode: 'ADM1' })).toBe('إنجلترا');
  });

  test('is the water’s', () => {
    expect(inGerman('Baltic Sea')).toBe('Ostsee');
    expect(inArabic('Red Sea')).toBe('البحر الأحمر');
  });

  test('stays, of a town in a state that a country is called like', () => {
    const georgia = { country: 'United States', countryCode: 'US', admin1: 'Georgia' };
    expect(inGerman('Atlanta, Georgia', georgia)).toBe('Atlanta, Georgia');
  });

  test('stays, of a town that is called like a division', () => {
    const maryland = { country: 'United States', countryCode: 'US', admin1: 'Maryland' };
    expect(inGerman('California, Maryland', maryland)).toBe('California, Maryland');
    const own = { ...maryland, admin1: 'California' };
    expect(inGerman('California, California', own)).toBe('California, Kalifornien');
  });

  test('stays, where nobody has the country, the division or the water', () => {
    expect(inGerman('Lake Nowhere')).toBe('Lake Nowhere');
    expect(inGerman('A, B', { country: 'B', countryCode: 'no code' })).toBe('A, B');
    expect(inGerman('A, B', { country: 'B', countryCode: 'QX' })).toBe('A, B');
    expect(inGerman('A, B', { country: 'C', countryCode: 'DE', admin1: 'B' })).toBe('A, B');
  });
});
