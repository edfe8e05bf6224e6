import { httpHost } from '@orderpad/adapters/http';

/** Host of the page that the documentation assumes; it is served by its own server. */
export const host = httpHost({ url: location.origin });
