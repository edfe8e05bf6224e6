import { describe, expect, it } from 'vitest';
import { minifyTemplates } from '../../../tools/templates.ts';

describe('a style sheet in a template', () => {
  it('loses comments and the space between its marks', () => {
    const small = minifyTemplates(
      'const a = css`\n  /* why */\n  .a > .b,\n  .c {\n    color: red;\n    margin: 0;\n  }\n`;',
    );

    expect(small).toBe('const a = css` .a>.b,.c{color:red;margin:0}`;');
  });

  it('keeps the spaces that mean something, and what stands in strings', () => {
    const small = minifyTemplates(
      "css`.a .b:not(:hover) { width: calc(1px + var(--c) * 2); content: ' ,  ;'; } @media (a: b) and (c: d) { .e { f: g } }`;",
    );

    expect(small).toBe(
      "css`.a .b:not(:hover){width:calc(1px + var(--c) * 2);content:' ,  ;'}@media (a:b) and (c:d){.e{f:g}}`;",
    );
  });
});

describe('markup in a template', () => {
  it('keeps one space where there was any, and none before the end of a tag', () => {
    const small = minifyTemplates('html`\n  <p\n    class="a"\n  >\n    one\n    <b>two</b>\n  </p>\n`;');

    expect(small).toBe('html` <p class="a"> one <b>two</b> </p> `;');
  });

  it('keeps every expression where it stands: a child, an attribute, a part of one, an element', () => {
    const small = minifyTemplates(
      'html`\n  <p\n    ${ref(this.p)}\n    class="a  ${b}  c"\n    .d=${e}\n    ?f=${g}\n    @h=${() => i}\n  >\n    ${j}\n  </p>\n`;',
    );

    expect(small).toBe(
      'html` <p ${ref(this.p)} class="a  ${b}  c" .d=${e} ?f=${g} @h=${() => i}> ${j} </p> `;',
    );
  });

  it('reaches templates inside expressions, and leaves apostrophes and arrows in the words alone', () => {
    const small = minifyTemplates("html`<i>it's   2 > 1</i>${a ? html`\n  <b   >x</b>` : 'y   y'}   end`;");

    expect(small).toBe("html`<i>it's 2 > 1</i>${a ? html` <b>x</b>` : 'y   y'} end`;");
  });

  it('leaves every other template alone', () => {
    const code = 'const a = `x   ${b}   y`; tag`x   y`;';

    expect(minifyTemplates(code)).toBe(code);
  });
});
