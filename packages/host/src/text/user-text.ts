import { fold } from './fold.ts';

interface Named {
  readonly name: string;
  readonly username: string;
  readonly email?: string | null | undefined;
  readonly pin?: string | null | undefined;
}

/** Returns the folded text that a user is found by. */
export const userSearchText = ({ name, username, email, pin }: Named): string =>
  fold([name, username, email, pin].filter(Boolean).join(' '));
