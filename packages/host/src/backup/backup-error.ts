/** A backup or a restore cannot be made, for a reason that its message gives to the person who asked for it. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}
