/** Name in the setup of a session that does not exist. */
export interface UnknownName {
  readonly kind: 'host' | 'flow';
  readonly name: string;
  /** Names that exist. */
  readonly known: readonly string[];
}
