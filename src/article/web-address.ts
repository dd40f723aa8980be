/** Whether the text is an address of the web, 'https://…', that a link may safely lead to. */
export function isWebAddress(text: string | null): text is string {
  if (text === null || !/^https?:\/\//i.test(text)) return false;
  return URL.canParse(text);
}

/** A web address without the user name and the password that may stand in it; any other text as it is. */
export function withoutCredentials(text: string): string {
  if (!isWebAddress(text)) return text;
  const url = new URL(text);
  if (url.username === '' && url.password === '') return text;
  url.username = '';
  url.password = '';
  return url.href;
}
