/** Texts: see the pages that use them. */
export const gemeente = {};
