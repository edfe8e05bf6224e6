const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is safe to put into markup. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Makes markup from a template. Texts are escaped, in content and in quoted attributes; markup and lists of it are inserted. */
export const markup = (
  parts: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
) => new Markup(parts.reduce((text, part, at) => text + textOf(values[at - 1] ?? '') + part));

function textOf(value: string | Markup | readonly Markup[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
  return value instanceof Markup ? value.text : value.map(({ text }) => text).join('');
}
