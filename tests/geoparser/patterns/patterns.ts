/**
 * Sentences in the forms that news is written in, with places left open: `{town}` a city of over
 * 15,000 people, `{other}` another of the same country, `{division}` and `{country}` those the
 * town lies in; in capitals what a text writes in capitals. What stands in braces is to be found, to
 * the letter, and placed.
 */
export const PATTERNS: Readonly<Record<string, string>> = {
  'town, country': 'Two people were killed when a bridge fell in {town}, {country}, on Tuesday.',
  'town country': 'She was born in {town} {country} and moved away as a child.',
  'town (country)': 'The delegates from {town} ({country}) arrived late for the vote.',
  'town, division, country': 'Floods cut the road to {town}, {division}, {country}, for a week.',
  "country's town": "{country}'s {town} will host the next round of talks in June.",
  'the country town of': 'Residents of the town of {town} in {country} were told to boil water.',
  dateline: '{TOWN}, {country} (AP) — Voters went to the polls on Sunday under heavy guard.',
  'dateline, division':
    '{TOWN}, {division} — The council closed two schools, officials in {country} said.',
  'dateline without agency': '{TOWN}, {country} — Rescuers searched the rubble for a third day.',
  "town's mayor": "{town}'s mayor said that {country} had to pay for the repairs.",
  'the mayor of town': 'The mayor of {town} said that {country} had to pay for the repairs.',
  'said in town': 'Prices rose again in {country}, a trader in {town} said.',
  'towns in a list': 'Power failed in {town}, {other} and other cities across {country}.',
  'town to town': 'A night train from {town} to {other} ran off the rails in {country}.',
  'town–town': 'The {town}–{other} line in {country} will be closed all week.',
  'town/town': 'The road {town}/{other} in {country} was blocked by snow.',
  'in quotes': 'The sign above the road in {country} read “{town}” in red letters.',
  'in brackets': 'The winner in {country} [{town}] will be named in the spring.',
  bullets: 'Polling stations in {country}:\n\n• {town}\n\n• {other}\n',
  'lines of a table': 'Deaths by city in {country}\n\n{town}\n\n12\n\n{other}\n\n9\n',
  'north of town': 'Shells fell north of {town}, {country}, before dawn.',
  'capital line':
    'STORM HITS {TOWN}, {COUNTRY}\n\nThe storm moved inland over {country} on Friday.',
  division: 'The governor of {division} in {country} resigned on Monday after the vote.',
  'country alone': 'Ministers from {country} walked out of the talks before they ended.',
};
