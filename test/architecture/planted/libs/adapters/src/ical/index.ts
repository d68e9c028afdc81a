export const ical = 'ical';
