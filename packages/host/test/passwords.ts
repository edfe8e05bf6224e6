import { randomBytes, scryptSync } from 'node:crypto';

/** Hashes as earlier versions did: salt and scrypt hash, in hexadecimal. */
export function scryptHash(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${scryptSync(password, salt, 32).toString('hex')}`;
}
