/** `Rp 210.000.000`, the same on every machine whatever its locale. */
export const rupiah = (amount: number): string => `Rp ${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')}`;
