import './print-picture.css';

/** Has the browser print a drawing, SVG, on a page of the drawing's own size: its text stays text, in a PDF too. */
export function printPicture(svg: string): void {
  const { documentElement: drawing } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const page = document.createElement('div');
  page.className = 'picture-print';
  page.append(document.importNode(drawing, true));
  const size = new CSSStyleSheet();
  const [width, height] = ['width', 'height'].map((side) => drawing.getAttribute(side));
  size.replaceSync(`@page { size: ${width}px ${height}px; margin: 0 }`);
  const root = document.documentElement;
  document.body.append(page);
  document.adoptedStyleSheets.push(size);
  root.dataset['printing'] = 'picture';
  addEventListener(
    'afterprint',
    () => {
      page.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== size);
      delete root.dataset['printing'];
    },
    { once: true },
  );
  print();
}
