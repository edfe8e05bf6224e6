import type { Page } from '../frame.ts';
import { signIns } from '../host.ts';
import { later } from './later.ts';
import { unknownPage } from './unknown.ts';

/** Page Your sign-ins, in the menu with the person's name. */
export function ownSignIns(): Page {
  const open = signIns;
  if (!open) return unknownPage();
  return later('Your sign-ins', async () => (await import('./sign-ins.ts')).signInsPage(await open()));
}
