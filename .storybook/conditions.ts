/** How a page resolves the packages while they are developed: to their sources. */
export const sourceConditions = ['@orderpad/source', 'module', 'browser', 'development|production'];
