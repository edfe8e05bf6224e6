/** Preferences about the look of the page, saved on this device in two small cookies; the guide is one of a window. */
export const themes = ['system', 'light', 'dark'] as const;
export const directions = ['ltr', 'rtl'] as const;
export type Theme = (typeof themes)[number];
export type Direction = (typeof directions)[number];

const root = document.documentElement;

export const theme = (): Theme => themes.find((name) => name === saved('theme')) ?? 'system';
export const direction = (): Direction => directions.find((name) => name === saved('direction')) ?? 'ltr';

export const chooseTheme = (name: Theme): void => save('theme', name);
export const chooseDirection = (name: Direction): void => save('direction', name);

export function applyPreferences(): void {
  root.dataset['theme'] = theme();
  root.dir = direction();
}

function saved(name: string): string | undefined {
  const start = `larkspur-${name}=`;
  return document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length);
}

function save(name: string, value: string): void {
  document.cookie = `larkspur-${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  applyPreferences();
}

const guideKey = 'larkspur-guide';

/** Returns the id of the system whose guide is shown in this window. */
export const chosenGuide = (): string | undefined => sessionStorage.getItem(guideKey) ?? undefined;

/** Shows the guide of a system from the next page on; none when `id` is undefined. */
export function chooseGuide(id: string | undefined): void {
  if (id === undefined) sessionStorage.removeItem(guideKey);
  else sessionStorage.setItem(guideKey, id);
}
