/** By which the board finds what is late: bands are of now alone. */
export const lateIn = (isPast: boolean): { readonly band: 'overdue' } | { readonly overdue: true } => (isPast ? { overdue: true } : { band: 'overdue' });
