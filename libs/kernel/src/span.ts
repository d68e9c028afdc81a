/** Days on which offices work. Never added to calendar days: one working day is not 24 hours. */
export type WorkingDays = number & { readonly __workingDays: unique symbol };

export type CalendarDays = number & { readonly __calendarDays: unique symbol };

/** A length of time in days of one kind; negative where it reaches back. */
export type Span = { readonly workingDays: WorkingDays } | { readonly calendarDays: CalendarDays };

export const workingDays = (days: number): WorkingDays => days as WorkingDays;
export const calendarDays = (days: number): CalendarDays => days as CalendarDays;
