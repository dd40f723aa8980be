import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

let built: BuiltModels;
beforeAll(async () => {
  built = await openBuiltModels();
});

describe('a street that is called after a town', () => {
  test.each([
    [
      'Plans for 200 homes off Bath Road in Melksham have been refused.',
      'Bath Road within Melksham, GB',
    ],
    ['A crash in Manchester Road in Oldham killed one.', 'Manchester Road within Oldham, GB'],
    ['A fire in Bath Lane in Melksham is out.', 'Bath Lane within Melksham, GB'],
    ['A crash in Manchester Way in Oldham killed one.', 'Manchester Way within Oldham, GB'],
    ['The fire in Edinburgh Road, Formby, is out.', 'Edinburgh Road within Formby, GB'],
    ['A bus hit a wall in Liverpool Road, Southport.', 'Liverpool Road within Southport, GB'],
  ])('is where the text says it is: %s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });

  test.each([
    [
      'Police were called to Windsor Avenue, Grantham, on Tuesday night.',
      'Grantham = Grantham, GB',
    ],
    ['A man was hurt in Canterbury Street, Gillingham.', 'Gillingham = Gillingham, GB'],
  ])('is no witness for what lies near that, unless it is a road: %s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });

  test('is nowhere known where the text says nothing more', async () => {
    const lines = await readOutcomes('A body was found in Derby Road.', built);
    expect(lines).toEqual(['Derby Road ?']);
  });

  test('is no hamlet that is called like every town’s', async () => {
    const lines = await readOutcomes(
      'In Attleborough, shops want cameras in Church Street.',
      built,
    );
    expect(lines.join()).not.toContain('Church Street =');
  });

  test('is in a town that somebody in the text is called like', async () => {
    const lines = await readOutcomes(
      'Darren Boston, 41, of Sleaford Road, Boston, was jailed. Boston wept.',
      built,
    );
    expect(lines).toEqual(['Sleaford Road within Boston, GB', 'Boston = Boston, GB']);
  });
});
