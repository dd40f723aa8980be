import { Features, transform } from 'lightningcss';

/**
 * A style sheet that holds within the elements of a selector alone; ':root' in it becomes these themselves.
 * @throws Error where it is no style sheet.
 */
export function scopedStyle(style: Uint8Array, selector: string): string {
  const own = Buffer.from(style)
    .toString('utf8')
    .replace(/:root(?![\w-])/g, '&');
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(`${selector} {\n${own}\n}`),
    include: Features.Nesting,
  });
  return Buffer.from(code).toString('utf8');
}
