/** What leaving the page now may lose. */
const unsafe = new Set<string>();

/** Has the browser ask whether the page is to be left, as long as anything of it is not safe. */
export function askBeforeLeaving(key: string, isWanted: boolean): void {
  if (isWanted) unsafe.add(key);
  else unsafe.delete(key);
  if (unsafe.size > 0) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

function ask(event: Event): void {
  event.preventDefault();
}
