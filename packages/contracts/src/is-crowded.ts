/** Names that the `context` of a draft may hold. */
const mostNames = 100;

/** Tells if the `context` of a draft holds too many values. */
export const isCrowded = (context: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(context).length > mostNames;
