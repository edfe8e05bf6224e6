import type { Correspondence } from './content.ts';
import { Markup, markup } from './markup.ts';

// Programs that show mail know little CSS: a few rules, no layout that they could break, and readable without any.
const style = new Markup(`<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 12px; background: #f5f2ec; color: #26222b; font: 16px/1.5 "Segoe UI", "Helvetica Neue", Helvetica, Arial, sans-serif; }
.card { max-width: 520px; margin: 0 auto; padding: 28px; background: #fffdf9; border: 1px solid #d9d2c6; border-radius: 6px; }
.shop { margin: 0 0 20px; font: 600 18px/1.3 Georgia, serif; }
h1 { margin: 0 0 16px; font: 600 24px/1.25 Georgia, serif; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.facts { width: 100%; margin: 0 0 20px; border-collapse: collapse; }
.facts td { padding: 8px 0; border-top: 1px solid #d9d2c6; vertical-align: top; }
.facts .label { padding-inline-end: 16px; color: #5f5866; white-space: nowrap; }
.facts .value { text-align: end; font-weight: 600; }
.action { display: inline-block; padding: 12px 22px; background: #7a2c59; color: #ffffff; font-weight: 600; text-decoration: none; border-radius: 4px; }
.quiet { color: #5f5866; font-size: 14px; }
.link { color: #7a2c59; }
.help { margin: 24px 0 0; padding: 16px 0 0; border-top: 1px solid #d9d2c6; }
@media (prefers-color-scheme: dark) {
  body { background: #17151a; color: #ece8ea; }
  .card { background: #211e25; border-color: #3d3744; }
  .facts td, .help { border-color: #3d3744; }
  .facts .label, .quiet { color: #aba3b0; }
  .link { color: #e6a5c9; }
}
</style>`);

/** Makes the HTML form of a message: the paragraphs under the name of the shop, and whom to ask. */
export function page(to: Correspondence, title: string, paragraphs: readonly Markup[]): string {
  const { language, shop, support } = to;
  return markup`<!doctype html>
<html lang="${language.tag}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${style}
</head>
<body>
<div class="card">
<p class="shop">${shop}</p>
${paragraphs}
<p class="quiet help">${language.t('mail.help')}<br>${support.phone} (${support.hours})<br><a class="link" href="mailto:${support.email}">${support.email}</a></p>
</div>
</body>
</html>
`.text;
}
