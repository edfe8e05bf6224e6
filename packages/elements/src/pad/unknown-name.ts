/** A name in the set-up of an order that nothing answers to. */
export interface UnknownName {
  readonly kind: 'host' | 'flow';
  readonly name: string;
  /** The names that something answers to. */
  readonly known: readonly string[];
}
