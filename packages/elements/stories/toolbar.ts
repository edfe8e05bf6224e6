import { en, type Messages } from '../src/messages/en.ts';
import type { FaultName } from './faults.ts';
import { pseudo } from './pseudo.ts';

interface Choice {
  /** Its name in the toolbar. */
  readonly title: string;
}

/** Flows that a pad of a story can be given; `own` is what the story shows. */
export const flows = {
  own: { title: 'Flow of the story' },
  'back-office': { title: 'Back office' },
  'phone-order': { title: 'Phone order' },
  consultant: { title: 'Consultant' },
  distributor: { title: 'Distributor' },
} as const satisfies Record<string, Choice>;

/** Faults of the shop in memory. */
export const faults = {
  none: { title: 'Host answers' },
  slow: { title: 'Host is slow' },
  down: { title: 'Host is down' },
  'unknown-outcome': { title: 'Outcome unknown' },
} as const satisfies Record<FaultName, Choice>;

/** Looks that a page gives a pad by tokens. */
export const themes: Readonly<Record<string, Choice & { readonly style: string }>> = {
  orderpad: { title: 'Orderpad', style: '' },
  plum: {
    title: 'Brand: plum, serif',
    style: `
      --order-pad-accent: light-dark(#7a2e5d, #e3a3c8);
      --order-pad-accent-strong: light-dark(#5c1f45, #efc4dc);
      --order-pad-accent-soft: light-dark(#f8eaf2, #40263a);
      --order-pad-on-accent: light-dark(#fff, #2a0f20);
      --order-pad-focus-ring: light-dark(#7a2e5d, #e3a3c8);
      --order-pad-font-family: Georgia, 'Times New Roman', serif;
      --order-pad-radius: 3px;
      --order-pad-radius-large: 4px;`,
  },
  compact: { title: 'Compact', style: '--order-pad-density: 0.85; --order-pad-font-size: 13px;' },
  large: { title: 'Large', style: '--order-pad-font-size: 18px; --order-pad-control-height: 44px;' },
};

/** Languages of the screen. */
export const languages: Readonly<
  Record<string, Choice & { readonly lang: string; readonly messages: Messages }>
> = {
  en: { title: 'English', lang: 'en', messages: {} },
  'en-US': { title: 'English, American formats', lang: 'en-US', messages: {} },
  pseudo: { title: 'Pseudo: accented and longer', lang: 'en', messages: pseudo(en) },
};

/** The values of the toolbar. */
export interface Toolbar {
  readonly flow: keyof typeof flows;
  readonly fault: FaultName;
  readonly theme: string;
  readonly language: string;
  readonly scheme: string;
  readonly direction: string;
  readonly width: string;
}

let current: Toolbar = {
  flow: 'own',
  fault: 'none',
  theme: 'orderpad',
  language: 'en',
  scheme: 'light',
  direction: 'ltr',
  width: '100%',
};

const isKey = <Key extends string>(items: Readonly<Record<Key, unknown>>, key: unknown): key is Key =>
  typeof key === 'string' && Object.hasOwn(items, key);

/** Takes over the globals of Storybook before a story is rendered; the pads of the story read them. */
export function setToolbar(globals: Readonly<Record<string, unknown>>): Toolbar {
  current = {
    flow: isKey(flows, globals['flow']) ? globals['flow'] : 'own',
    fault: isKey(faults, globals['fault']) ? globals['fault'] : 'none',
    theme: isKey(themes, globals['theme']) ? globals['theme'] : 'orderpad',
    language: isKey(languages, globals['language']) ? globals['language'] : 'en',
    scheme: String(globals['scheme']),
    direction: String(globals['direction']),
    width: String(globals['width']),
  };
  return current;
}

/** Returns what the toolbar is set to. */
export const toolbar = (): Toolbar => current;

/** Returns the messages of the language that is chosen. */
export const chosenMessages = (): Messages => languages[current.language]?.messages ?? {};
