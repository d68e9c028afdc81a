/** Where people find a location in the dashboard; `home` is the address of the dashboard. */
export const pageOfLocation = (home: string, locationId: string): string => `${home}/lokasi/${locationId}`;
