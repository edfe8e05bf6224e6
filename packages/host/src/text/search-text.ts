import { fold } from '../../text/fold.ts';

interface Described {
  readonly number?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly company?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** Returns the folded text that a contact is found by; it holds the phone number as bare digits too. */
export const contactSearchText = ({
  number,
  firstName,
  lastName,
  company,
  email,
  phone,
}: Described): string =>
  fold(
    [firstName, lastName, company, email, phone, phone?.replace(/\D/g, ''), number].filter(Boolean).join(' '),
  );
