import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

let built: BuiltModels;
beforeAll(async () => {
  built = await openBuiltModels();
});

describe('a name is found whole', () => {
  test.each([
    ['A car left the road in Stow-cum-Quy.', 'Stow-cum-Quy'],
    ['Police in Sutton-under-Whitestonecliffe want help.', 'Sutton-under-Whitestonecliffe ?'],
    ['Three people were rescued in Marlow Bottom.', 'Marlow Bottom near Marlow, GB'],
    ['A barn burned down in Tolpuddle Regis.', 'Tolpuddle Regis ?'],
    ['Residents of Derby Terrace complained.', 'Derby Terrace ?'],
    ['Residents of Derby Close, in Swindon, complained.', 'Derby Close within Swindon, GB'],
  ])('%s', async (text, line) => {
    const [first] = await readOutcomes(text, built);
    expect(first?.startsWith(line)).toBe(true);
  });

  test.each([
    ['A London-to-Brighton ride was held.', 'Brighton = Brighton, GB'],
    ['The Gaza-to-Egypt road was shut.', 'Egypt = Egypt, EG'],
    ['A Paris-based firm lost.', 'Paris = Paris, FR'],
  ])('and not two of them as one: %s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });
});

describe('a name of which the index has a part alone is not that part', () => {
  test.each([
    ['A crash in Rowley Green killed two people.', 'Rowley Green ?'],
    ['Firefighters were called to Wheddon Cross.', 'Wheddon Cross ?'],
    ['A barn burned down in Cotford St Luke.', 'Cotford St Luke ?'],
    ['Memphis St. was closed after the crash.', 'Memphis St. ?'],
    ['The Cheshire Cat pub in Frodsham reopened.', 'Cheshire Cat ?'],
    ['Villagers of Ottershaw Hill want a bypass.', 'Ottershaw Hill near Ottershaw, GB'],
    ['Cromer Beach was closed to swimmers.', 'Cromer Beach near Cromer, GB'],
    ['Karak Castle in Jordan is open again.', 'Karak Castle near Karak, JO'],
    [
      'Lafayette Ave. in Brooklyn was closed after the crash.',
      'Lafayette Ave. within Brooklyn, US',
    ],
  ])('%s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });

  test.each([
    ['A storm hit Virginia Beach on Friday.', 'Virginia Beach = Virginia Beach, US'],
    ['Snow fell on Upstate New York.', 'Upstate New York = Upstate New York, US'],
    ['The pact was signed by Nazi Germany.', 'Nazi Germany = Germany, DE'],
    ['Bus routes end at Acocks Green.', 'Acocks Green = Acocks Green, GB'],
  ])('but one that is whole, or cannot be missed, is: %s', async (text, line) => {
    expect(await readOutcomes(text, built)).toContain(line);
  });
});
