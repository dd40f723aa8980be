/**
 * Runs in the page's head: has the page's code asked for once the article has been painted, which is
 * read without it. Code that has a long way to come is asked for at once: it is not there before.
 */
{
  /** Milliseconds that the page took to come this far, from which on its code takes longer than its paint. */
  const FAR = 150;
  const isFar = performance.now() > FAR;
  const isNotRead = document.hidden || document.documentElement.dataset['waiting'] !== undefined;
  const isSoon = isFar || isNotRead;

  const add = (id: string) => {
    const template = document.getElementById(id);
    if (template instanceof HTMLTemplateElement) document.head.append(template.content);
  };
  const begin = () => {
    add('page-files');
    add('page-script');
  };
  if (isSoon) add('page-files');
  document.addEventListener('DOMContentLoaded', () => {
    // An added script does not wait for the rest of the page, as one that stands in it does.
    if (isSoon) begin();
    // A frame's callbacks run before it is painted.
    else requestAnimationFrame(() => setTimeout(begin));
  });
}

export {};
