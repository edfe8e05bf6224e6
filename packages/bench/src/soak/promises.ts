/** Checks promises by name, and prints what came of each. */
export class Promises {
  #broken = 0;

  /** Prints a promise with what was found, and counts it when it is broken. `examples` are printed then. */
  check(name: string, found: string, isKept: boolean, examples: readonly string[] = []): void {
    console.log(`${isKept ? 'kept  ' : 'BROKEN'} ${name}: ${found}`);
    if (isKept) return;
    this.#broken += 1;
    for (const example of examples.slice(0, 10)) console.log(`         ${example}`);
  }

  get areKept(): boolean {
    return this.#broken === 0;
  }
}
