import { beforeAll, expect, test } from 'vitest';
import { type BuiltModels, openBuiltModels, readOutcomes } from './read-outcomes.ts';

let built: BuiltModels;
beforeAll(async () => {
  built = await openBuiltModels();
});

test.each([
  ['A fire swept through shacks in Philippi, Cape Town.', 'Philippi = Philippi, ZA'],
  ['Residents of Sebokeng and Sharpeville blocked the road.', 'Sebokeng = Sebokeng, ZA'],
  ['A man of Delft, near Khayelitsha in Cape Town, was charged.', 'Delft = Delft, ZA'],
  ['Trees fell in Mulund and Byculla, Mumbai.', 'Byculla = Byculla, IN'],
  ['She studied at Delft in the Netherlands.', 'Delft = Delft, NL'],
  ['A fan from Motherwell was hurt in Glasgow.', 'Motherwell = Motherwell, GB'],
])('a part of a great city is found, and is not taken for its namesake: %s', async (text, line) => {
  expect(await readOutcomes(text, built)).toContain(line);
});
