/** What Chromium, Firefox and WebKit say of code that does not come, and tools/site/preload.ts of its style. */
const SAID =
  /dynamically imported module|importing a module script failed|unable to preload css|module script.*MIME type/i;

/** Whether an error is of a part of the page's code that could not be fetched, as after a new deployment. */
export function isCodeMissing(error: unknown): boolean {
  return error instanceof Error && SAID.test(error.message);
}
