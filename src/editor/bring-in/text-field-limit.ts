/** The longest text that is put in a text field, in UTF-16 units: a browser lays all of it out at once. */
const LONGEST_TYPED = 200_000;
/** And so many lines, empty ones too, each of which it lays out by itself: 5,000 take it a tenth of a second. */
const MOST_TYPED_LINES = 3_000;

/** Whether a text can stand in a text field without the page standing still. */
export function fitsTextField(text: string): boolean {
  return (
    text.length <= LONGEST_TYPED &&
    text.split('\n', MOST_TYPED_LINES + 1).length <= MOST_TYPED_LINES
  );
}
