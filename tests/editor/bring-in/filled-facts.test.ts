import { expect, test } from 'vitest';
import { fieldsOf, NOTHING_FILLED, refilled } from '../../../src/editor/bring-in/filled-facts.ts';

const ferries = { title: 'Ferries late', date: '2025-03-20', source: 'The Mail' };
const storms = { title: 'Storms', date: '2024-01-02', source: 'The Post' };

test('the second file opened in a form brings its own facts', () => {
  const first = refilled(NOTHING_FILLED, NOTHING_FILLED, ferries);
  expect(first).toEqual(ferries);
  expect(refilled(first, ferries, storms)).toEqual(storms);
});

test('what the second file does not say is not kept from the first', () => {
  const second = fieldsOf({ title: 'Storms', date: null, source: null });
  expect(refilled(ferries, ferries, second)).toEqual({ title: 'Storms', date: '', source: '' });
});

test('what a person typed stays, over the first file and the second', () => {
  const typed = { ...ferries, title: 'My own title' };
  expect(refilled(typed, ferries, storms)).toEqual({ ...storms, title: 'My own title' });
  expect(refilled(typed, NOTHING_FILLED, storms)).toEqual(typed);
});

test('a field that a person emptied is filled anew', () => {
  expect(refilled({ ...ferries, date: ' ' }, ferries, storms).date).toBe('2024-01-02');
});
