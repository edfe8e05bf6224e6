/** Export conditions that resolve the packages to their sources. */
export const sourceConditions = ['@orderpad/source', 'module', 'browser', 'development|production'];
