/** The most lines that an order may have, with any host. */
export const mostLines = 20_000;

/** The most that is said of lines: two for each, such as a warning and another. The longest list of the contracts. */
export const mostOfLines = 2 * mostLines;

/** The most shipments of an order, and of one line. */
export const mostShipments = 1_000;

/** The most lines with reductions by staff that one approval may be asked for. */
export const mostReductions = 200;
