import { noChange, nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** Attributes by name. `undefined` and `nothing` remove an attribute; a boolean is written out, as ARIA has it. */
export type Attributes = {
  readonly [Name in `aria-${string}` | `data-${string}` | 'popovertarget' | 'tabindex' | 'autofocus']?:
    | string
    | number
    | boolean
    | typeof nothing
    | undefined;
};

class SetAttributes extends Directive {
  #set: readonly string[] = [];

  render(_wanted: Attributes | undefined): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [wanted = {}]: [Attributes | undefined]): unknown {
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined && value !== nothing);
    const names = given.map(([name]) => name);
    for (const name of this.#set) if (!names.includes(name)) element.removeAttribute(name);
    for (const [name, value] of given)
      if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
    this.#set = names;
    return noChange;
  }
}

/** Sets attributes that only some callers of a template need: `<button ${attributes({ 'aria-expanded': isOpen })}>`. */
export const attributes = directive(SetAttributes);
