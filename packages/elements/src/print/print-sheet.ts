import { render, type TemplateResult } from 'lit';
import { sheetStyles } from './sheet.styles.ts';

/** The attribute of the element that is printed while everything else of the page is hidden. */
const mark = 'data-order-pad-sheet';

const pageStyles = `
  @media screen { [${mark}] { display: none !important; } }
  @media print {
    @page { margin: 15mm; }
    html, body {
      display: block !important; width: auto !important; height: auto !important; min-height: 0 !important;
      margin: 0 !important; padding: 0 !important; overflow: visible !important; background: #fff !important;
    }
    body > :not([${mark}]) { display: none !important; }
  }`;

/** The end of the print that goes on. */
let finish: (() => void) | undefined;

/**
 * Prints a sheet, and nothing else of the page. The page is as it was when the browser has printed or the person has given up. `title`
 * is the name of the file where the sheet is saved.
 */
export function printSheet(
  sheet: TemplateResult,
  { title, lang, dir }: { readonly title: string; readonly lang: string; readonly dir: string },
): void {
  finish?.();
  const host = document.createElement('div');
  host.setAttribute(mark, '');
  host.lang = lang;
  host.dir = dir;
  const root = host.attachShadow({ mode: 'open' });
  if (sheetStyles.styleSheet) root.adoptedStyleSheets = [sheetStyles.styleSheet];
  render(sheet, root);
  const page = new CSSStyleSheet();
  page.replaceSync(pageStyles);
  const former = document.title;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  document.body.append(host);
  document.title = title;
  const end = () => {
    finish = undefined;
    removeEventListener('afterprint', end);
    document.title = former;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== page);
    host.remove();
  };
  finish = end;
  addEventListener('afterprint', end);
  print();
}
