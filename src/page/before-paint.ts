/**
 * Runs in the page's head, before anything is painted: has the page in the colours that were
 * chosen, and hides the article it came with from an address that asks for something else.
 */
{
  const { dataset } = document.documentElement;
  const query = new URLSearchParams(location.search);
  const article = query.get('article') ?? dataset['article'];
  const elsewhere = ['embed', 'new', 'maps', 'map'].some((key) => query.has(key));
  if (elsewhere || article !== dataset['article']) dataset['waiting'] = '';

  let theme = query.get('theme');
  try {
    theme ??= localStorage.getItem('dateline.theme');
  } catch {
    // A browser that keeps nothing for this site: the device's colours it is.
  }
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
}

export {};
