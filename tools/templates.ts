// Takes out of `css`, `html` and `svg` templates what no browser shows. Expressions stay where they are.
import { MagicString } from 'magic-string';
import { parseAst, Visitor, type Plugin } from 'vite';

/** Makes the templates in every module of a bundle smaller, and maps what is left to the source. */
export const smallTemplates = (): Plugin => ({
  name: 'small-templates',
  transform(code) {
    if (!/\b(css|html|svg)`/.test(code)) return undefined;
    const smaller = withSmallTemplates(code);
    return { code: smaller.toString(), map: smaller.generateMap({ hires: 'boundary' }) };
  },
});

/** Returns a module, JavaScript or TypeScript, with the templates in it made smaller. */
export const minifyTemplates = (source: string): string => withSmallTemplates(source).toString();

function withSmallTemplates(source: string): MagicString {
  const smaller = new MagicString(source);
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const minify = tag.type === 'Identifier' && minifiers.get(tag.name);
      if (!minify) return;
      const texts = minify(quasi.quasis.map(({ value }) => value.raw));
      for (const [index, { start, end, value }] of quasi.quasis.entries()) {
        // A raw value has Unix line ends, whatever the source has.
        const length = value.raw.length + (source.slice(start, end).match(/\r\n/g)?.length ?? 0);
        if (length === 0) continue;
        // In TypeScript an element includes the marks around it, in JavaScript it does not.
        const from = end - start === length ? start : start + 1;
        smaller.update(from, from + length, texts[index] ?? '');
      }
    },
  }).visit(parseAst(source, { lang: 'ts' }));
  return smaller;
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
