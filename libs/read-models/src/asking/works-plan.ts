// `planProgress` and `isCritical` of one location, asked of all at once.

/** Days that the plan gives the works. */
const span = (startedOn: string, dueOn: string): string => `(julianday(${dueOn}) - julianday(${startedOn}))`;

/** Per cent that should be done by the end of a day. */
export const plannedAt = (today: string, startedOn: string, dueOn: string): string =>
  `min(100, max(0, 100.0 * (julianday(${today}) - julianday(${startedOn})) / max(1, ${span(startedOn, dueOn)})))`;

/** Days that what is left takes at the pace of the plan. */
export const forecastDays = (physical: string, startedOn: string, dueOn: string): string => `CAST(ceil(${span(startedOn, dueOn)} * (100 - ${physical}) / 100) AS INTEGER)`;

export type WorksColumns = { readonly planned: string; readonly physical: string; readonly today: string; readonly startedOn: string; readonly dueOn: string; readonly fiscalYear: string };

export const criticalWhere = ({ planned, physical, today, startedOn, dueOn, fiscalYear }: WorksColumns): string =>
  `(${planned} - ${physical} > iif(${planned} <= 70, 10, 5) OR (${planned} > ${physical}
    AND date(${today}, ${forecastDays(physical, startedOn, dueOn)} || ' days') > ${fiscalYear} || '-12-31'))`;
