declare global {
  /**
   * Steps of an embedder, by name: the verbs of their events, and the payload of each event. Declaring a step here makes its
   * name a `Step` and its events `OrderEvent`s.
   *
   * @example
   * declare global {
   *   interface OrderPadSteps {
   *     'delivery-window': { edit: { windowId: string } };
   *   }
   * }
   */
  // oxlint-disable-next-line typescript/no-empty-object-type, typescript/no-empty-interface -- filled by embedders
  interface OrderPadSteps {}
}

/** The name of a step of an embedder; none while none is declared. */
export type OwnStep = Extract<keyof OrderPadSteps, string>;
