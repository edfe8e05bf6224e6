// @ts-check

/** What each part of an appearance is, as CSS checks it. @type {Readonly<Record<string, string>>} */
const properties = {
  text: 'color',
  muted: 'color',
  surface: 'background-color',
  background: 'background-color',
  border: 'border-top-color',
  focus: 'outline-color',
  danger: 'color',
  fontFamily: 'font-family',
  fontSize: 'font-size',
  radius: 'border-top-left-radius',
  fieldHeight: 'height',
  gap: 'row-gap',
};

/** Applies the look that the page asks for; parts that are no valid CSS, or load something, are left out. */
export function applyLook(/** @type {unknown} */ appearance) {
  const look = /** @type {Record<string, unknown>} */ (Object(appearance));
  const { style } = document.documentElement;
  for (const [name, property] of Object.entries(properties)) {
    const value = look[name];
    if (typeof value !== 'string' || /url|image|[;{}]/i.test(value) || !CSS.supports(property, value))
      continue;
    style.setProperty(`--${name}`, value);
  }
  style.colorScheme = look['colorScheme'] === 'dark' ? 'dark' : 'light';
  document.documentElement.dir = look['direction'] === 'rtl' ? 'rtl' : 'ltr';
}
