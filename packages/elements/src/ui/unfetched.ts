import { nothing, type TemplateResult } from 'lit';
import type { WordsController } from '../words/words-controller.ts';
import { retryNotice } from './retry-notice.ts';

/**
 * A file that is needed could not be fetched: say so, and offer to try again. Some browsers remember a file that was lost for as long as
 * the page stands, so loading it again is named too. Nothing where nothing is amiss.
 */
export const unfetchedNotice = (
  { say }: Pick<WordsController<never>, 'say'>,
  retry: (() => void) | undefined,
): TemplateResult | typeof nothing => (retry ? retryNotice(say, say('ui.unfetched'), retry) : nothing);
