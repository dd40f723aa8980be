import type { BroughtStyle } from '../reading/nearest-colour.ts';
import { childOf, childrenOf, textIn, within, type XmlElement } from '../reading/xml-tree.ts';

const STYLES = new Set(['Style', 'StyleMap']);

/** What looks up how a KML file has a placemark look: its own style, or one that it shares (OGC 12-007r2, 12). */
export function kmlStyles(root: XmlElement): (placemark: XmlElement) => BroughtStyle {
  const shared = new Map<string, XmlElement>();
  for (const style of within(root, STYLES)) {
    const { id } = style.attributes;
    if (id !== undefined) shared.set(id, style);
  }
  const styleAt = (url: string | undefined, depth = 0): XmlElement | undefined => {
    const style = url?.startsWith('#') ? shared.get(url.slice(1)) : undefined;
    if (style?.name !== 'StyleMap' || depth > 1) return style;
    const normal = childrenOf(style, 'Pair').find((pair) => textIn(pair, 'key') === 'normal');
    return normal === undefined ? undefined : styleOf(normal, depth + 1);
  };
  const styleOf = (element: XmlElement, depth = 0): XmlElement | undefined =>
    childOf(element, 'Style') ?? styleAt(textIn(element, 'styleUrl'), depth);
  return (placemark) => {
    const style = styleOf(placemark);
    if (style === undefined) return {};
    const [line, area] = [childOf(style, 'LineStyle'), childOf(style, 'PolyStyle')];
    const written = [line, area].map((part) => part && textIn(part, 'color'));
    return { colour: written.map(colourOf).find((colour) => colour !== undefined) };
  };
}

/** KML's colours are of opacity, blue, green and red. */
function colourOf(written: string | undefined): string | undefined {
  const [, blue, green, red] =
    /^#?[\da-f]{2}([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(written ?? '') ?? [];
  return red === undefined ? undefined : `#${red}${green}${blue}`.toLowerCase();
}
