import { spoken, type Wording } from '../language/spoken.ts';

const english = {
  title: 'Looks and caption',
  label: 'Label on the map',
  labelHint: 'in place of what the article calls it',
  shown: 'On the map',
  labelled: 'With its label',
  category: 'Category',
  noCategory: 'none',
  newCategory: 'New category…',
  newCategoryName: 'Name of the new category',
  renameCategory: 'Rename the category',
  removeCategory: 'Remove the category',
  caption: 'Caption for readers',
  fromNote: 'Take the note for a caption',
  link: 'Link for readers',
  badLink: 'A link begins with https://, as https://example.org/page.',
  picture: 'Picture',
  addPicture: 'Add a picture…',
  changePicture: 'Another picture…',
  removePicture: 'Remove the picture',
  alternative: 'What is to be seen on it, for who does not see it',
  credit: 'Credit',
  noAlternative: 'Nobody who does not see it knows what is on it: say it in a few words.',
  keep: 'Save',
  shrinking: 'Making the picture small enough…',
  largePicture:
    'This picture is too large to be read here, which takes 40 MB and 100 million pixels: make it smaller first.',
  badPicture: 'This picture could not be read. Try it as a JPEG or PNG file.',
} as const;

export type LookTexts = Wording<typeof english>;

/** What is said to people who say how a place looks, and what readers are told of it. */
export const lookTexts: LookTexts = spoken('looks', english);
