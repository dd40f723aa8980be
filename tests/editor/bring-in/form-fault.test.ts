import { describe, expect, test } from 'vitest';
import { formFault } from '../../../src/editor/bring-in/form-fault.ts';
import { LONGEST_TEXT } from '../../../src/editor/reading/too-much.ts';

const form = { text: 'A ship left Barrow.', title: '', date: '', source: '', link: '' };

test('a form without a text, or with more than is mapped at once, cannot be sent', () => {
  expect(formFault(form)).toBeNull();
  expect(formFault({ ...form, text: ' \n' })).toMatchObject({ at: 'form' });
  expect(formFault({ ...form, text: 'a'.repeat(LONGEST_TEXT) })).toBeNull();
  expect(formFault({ ...form, text: 'a'.repeat(LONGEST_TEXT + 1) })?.message).toContain('cut it');
});

describe('the link', () => {
  test.each([
    '',
    '  ',
    'https://example.org/a?b=c',
    ' http://example.org ',
    'HTTPS://example.org',
  ])('may be ‘%s’', (link) => {
    expect(formFault({ ...form, link })).toBeNull();
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'https://',
    'see below',
  ])('may not be ‘%s’, and what it has to be is said', (link) => {
    const fault = formFault({ ...form, link });
    expect(fault?.at).toBe('link');
    expect(fault?.message).toContain('Begin it with https://');
  });

  test('without its beginning is met with the whole address', () => {
    const fault = formFault({ ...form, link: 'www.example.org/ferries?day=1' });
    expect(fault?.at).toBe('link');
    expect(fault?.message).toContain('https://www.example.org/ferries?day=1');
  });
});
