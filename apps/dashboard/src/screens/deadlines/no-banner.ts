/** The head of a dialog is no banner of the page, though its element says so. */
export const NO_BANNER = { header: { role: 'presentation' } };
