import { paletteOf } from './palette.ts';
import { shapeOf } from './shapes.ts';

/**
 * Draws a product's picture from its title as SVG: flat shapes on a tinted ground. The same SKU always gives the same
 * picture.
 */
export function artwork(sku: string, title: string): string {
  const palette = paletteOf(title, sku);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img">',
    `<rect width="96" height="96" fill="${palette.ground}"/>`,
    shapeOf(title, sku, palette),
    '</svg>',
  ].join('');
}
