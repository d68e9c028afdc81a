type Place = { readonly region: string; readonly names: { readonly village?: string; readonly district?: string; readonly regency?: string } };

/** The nearest name that people at the place use. */
export const placeName = ({ region, names: { village, district, regency } }: Place): string => village ?? district ?? regency ?? region;
