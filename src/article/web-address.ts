/** Whether the text is an address of the web, 'https://…', that a link may safely lead to. */
export function isWebAddress(text: string | null): text is string {
  if (text === null || !/^https?:\/\//i.test(text)) return false;
  return URL.canParse(text);
}
