import type { FieldsAppearance } from '@orderpad/contracts';

/** Returns the look of the pad around an element as values of CSS, for fields in another document. */
export function appearanceOf(element: Element): FieldsAppearance {
  const style = getComputedStyle(element);
  const probe = element.ownerDocument.createElement('span');
  probe.hidden = true;
  (element.shadowRoot ?? element).append(probe);
  const valueOf = (property: string, value: string): string => {
    probe.style.setProperty(property, value);
    return getComputedStyle(probe).getPropertyValue(property);
  };
  const color = (token: string): string => valueOf('color', `var(--_${token})`);
  const length = (token: string): string => valueOf('border-top-left-radius', `var(--_${token})`);
  const appearance: FieldsAppearance = {
    colorScheme: isDark(color('surface')) ? 'dark' : 'light',
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    text: color('ink'),
    muted: color('muted'),
    background: color('surface'),
    border: color('edge'),
    focus: color('ring'),
    danger: color('danger'),
    fontFamily: style.fontFamily,
    fontSize: style.fontSize,
    radius: length('radius'),
    fieldHeight: length('control'),
    gap: valueOf('border-top-left-radius', 'calc(var(--_u) * 3)'),
  };
  probe.remove();
  return appearance;
}

/** Tells a dark ground by its luminance: a page may set the tokens without setting `color-scheme`. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
