/** Control characters, C0 and C1. */
const controls = /[\p{Cc}\u2028\u2029]+/gu;
const controlsInside = /[^\P{Cc}\n\r\t]+/gu;

/**
 * Characters that nobody sees and that turn, split or hide the text around them: embeddings, overrides and isolates of direction,
 * spaces of no width. The joiners of Persian and of emoji stay.
 */
const unseen = /[\u200B\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * Returns one line as it is kept: a run of control characters becomes a space, invisible characters that turn or split text are
 * dropped, and so is outer space.
 *
 * @example
 * cleanLine(' Ada\tLovelace\u202E '); // 'Ada Lovelace'
 */
export const cleanLine = (text: string): string => text.replace(controls, ' ').replace(unseen, '').trim();

/** Returns several lines as they are kept. Line breaks and tabs stay; everything else is as in `cleanLine`. */
export const cleanLines = (text: string): string =>
  text.replace(controlsInside, ' ').replace(unseen, '').trim();
