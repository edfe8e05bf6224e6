// Takes out of `css`, `html` and `svg` templates what no browser shows. Expressions stay where they are.
import { parseAst, Visitor, type Plugin } from 'vite';

/** Makes the templates in every module of a bundle smaller. */
export const smallTemplates = (): Plugin => ({
  name: 'small-templates',
  transform: (code) =>
    /\b(css|html|svg)`/.test(code) ? { code: minifyTemplates(code), map: null } : undefined,
});

/** A module, JavaScript or TypeScript, with the templates in it made smaller. */
export function minifyTemplates(source: string): string {
  const code = source.replaceAll('\r\n', '\n');
  const pieces: { readonly start: number; readonly length: number; readonly text: string }[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const minify = tag.type === 'Identifier' && minifiers.get(tag.name);
      if (!minify) return;
      const texts = minify(quasi.quasis.map(({ value }) => value.raw));
      for (const [index, { start, end, value }] of quasi.quasis.entries()) {
        const { length } = value.raw;
        // In TypeScript an element includes the marks around it, in JavaScript it does not.
        pieces.push({ start: end - start === length ? start : start + 1, length, text: texts[index] ?? '' });
      }
    },
  }).visit(parseAst(code, { lang: 'ts' }));
  // From the end, for a template may stand in an expression of another one.
  return pieces
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (text, { start, length, text: small }) => text.slice(0, start) + small + text.slice(start + length),
      code,
    );
}

/** Strings are kept as they are; so are the spaces that `calc`, `and` and descendants need. */
const minifyCss = (text: string): string =>
  text
    .replace(/("[^"]*"|'[^']*')|(?:\s|\/\*[^]*?\*\/)+/g, (_, string?: string) => string ?? ' ')
    .replace(
      /("[^"]*"|'[^']*')| ?([{};,>]) ?|(:) /g,
      (_, string?: string, mark?: string, colon?: string) => string ?? mark ?? colon ?? '',
    )
    .replaceAll(';}', '}');

/** White space shrinks to one space, which is all of it that is shown; what stands in quotes is kept. */
function minifyHtml(texts: readonly string[]): string[] {
  let place: 'text' | 'tag' | 'quotes' = 'text';
  let quote = '';
  return texts.map((text) =>
    text.replace(/\s+(>?)|<(?=[a-z/])|[>"']/gi, (found, closes: string) => {
      const isSpace = found.trimStart() !== found;
      if (place === 'quotes') {
        if (found === quote) place = 'tag';
        return found;
      }
      if (place === 'text') {
        if (found === '<') place = 'tag';
        return isSpace ? ` ${closes}` : found;
      }
      if (found === '"' || found === "'") [place, quote] = ['quotes', found];
      if (found.endsWith('>')) place = 'text';
      return isSpace ? closes || ' ' : found;
    }),
  );
}

/** Each gets the texts between the expressions of a template, and answers as many. */
const minifiers = new Map([
  ['css', (texts: readonly string[]) => texts.map(minifyCss)],
  ['html', minifyHtml],
  ['svg', minifyHtml],
]);
