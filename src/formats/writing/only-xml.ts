/** Without what XML 1.0 (section 2.2) has no way to write: most control characters and lone surrogates. */
export function onlyXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
