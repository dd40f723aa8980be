import { expect, test } from 'vitest';
import { inGrey } from '../../../../src/editor/publish/picture/in-grey.ts';
import { SvgWriter } from '../../../../src/editor/publish/picture/svg-writer.ts';

/** Letters of ten pixels, which stand seven over their baseline, or four over the middle of their line. */
class Measuring {
  font = '';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  fillStyle = '';
  measureText(text: string) {
    const actualBoundingBoxAscent = this.textBaseline === 'middle' ? 4 : 7;
    return { width: 10 * text.length, actualBoundingBoxAscent } as TextMetrics;
  }
}

function draw(work: (writer: SvgWriter) => void, colourOf = (colour: string) => colour): string[] {
  const writer = new SvgWriter(new Measuring(), colourOf);
  work(writer);
  return writer.write({ width: 100, height: 50, title: 'T' }).split('\n').slice(3, -2);
}

test('a moved and scaled plane moves shapes, widths and text alike, until it is restored', () => {
  const [line, text, box] = draw((writer) => {
    writer.save();
    writer.translate(10, 20);
    writer.scale(2, 2);
    writer.lineWidth = 1.5;
    writer.strokeStyle = '#ff0000';
    writer.beginPath();
    writer.moveTo(0, 0);
    writer.lineTo(5, 1.234);
    writer.stroke();
    writer.font = 'italic 600 13px "Gill Sans", serif';
    writer.fillText('Łódź', 1, 2);
    writer.restore();
    writer.fillRect(0, 0, 1, 1);
  });
  expect(line).toMatch(/^<path d="M10 20L20 22.47" fill="none" stroke="#ff0000" stroke-width="3"/);
  expect(text).toMatch(
    /^<text x="12" y="24" font-family="&#39;Gill Sans&#39;, serif" font-size="26" font-weight="600" font-style="italic" .*>Łódź<\/text>$/,
  );
  expect(box).toBe('<path d="M0 0L1 0L1 1L0 1Z" fill="#000000"/>');
});

test('letters written one by one are one text, with a place for each; another line is another', () => {
  expect(
    draw((writer) => {
      for (const [at, letter] of ['A', ' ', 'B'].entries()) writer.fillText(letter, 15 * at, 5);
      writer.fillText('C', 0, 20);
    }).map((written) => written.replace(/ font.*(?=>.*<)/, '')),
  ).toEqual(['<text x="0 15 30" y="5">A B</text>', '<text x="0" y="20">C</text>']);
});

test('text on its middle, from right to left, too wide, or with markup in it stays what it says', () => {
  const [middle, arabic, tight] = draw((writer) => {
    writer.textBaseline = 'middle';
    writer.textAlign = 'center';
    writer.fillText('<b> & \u0000', 50, 10);
    writer.textBaseline = 'alphabetic';
    writer.textAlign = 'start';
    writer.direction = 'rtl';
    writer.fillText('القاهرة', 90, 10);
    writer.direction = 'ltr';
    writer.fillText('a name that is long', 0, 10, 60);
  });
  expect(middle).toMatch(/y="13" .*text-anchor="middle".*>&lt;b&gt; &amp; .?<\/text>$/);
  expect(middle).not.toContain('\u0000');
  expect(arabic).toMatch(/x="90" .*text-anchor="start" direction="rtl"/);
  expect(tight).toContain('textLength="60"');
});

test('a whole circle is two arcs, as SVG draws none that ends where it began', () => {
  const [circle] = draw((writer) => {
    writer.beginPath();
    writer.arc(10, 10, 5, 0, 2 * Math.PI);
    writer.globalAlpha = 0.5;
    writer.fill('evenodd');
  });
  expect(circle).toBe(
    '<path d="M15 10A5 5 0 0 1 5 10A5 5 0 0 1 15 10" fill="#000000" opacity="0.5" fill-rule="evenodd"/>',
  );
});

test('layers are groups by their names, each closed before the next', () => {
  expect(
    draw((writer) => {
      writer.beginLayer('land');
      writer.fillRect(0, 0, 1, 1);
      writer.beginLayer('names');
      writer.fillText('A', 0, 0);
    }).map((line) => line.slice(0, 14)),
  ).toEqual([
    '<g id="land" i',
    '<path d="M0 0L',
    '</g>',
    '<g id="names" ',
    '<text x="0" y=',
    '</g>',
  ]);
});

test('grey is as light as the colour was, and as clear', () => {
  expect(inGrey('#ff0000')).toBe('#363636');
  expect(inGrey('#ffffff')).toBe('#ffffff');
  expect(inGrey('rgba(0, 255, 0, 0.5)')).toBe('rgba(182, 182, 182, 0.5)');
  expect(
    draw(
      (writer) => writer.fillRect(0, 0, 1, 1),
      () => '#123456',
    ),
  ).toEqual(['<path d="M0 0L1 0L1 1L0 1Z" fill="#123456"/>']);
});
