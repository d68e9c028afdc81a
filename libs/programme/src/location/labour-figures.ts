import type { LabourFigures } from './commands.js';

/** The figures alone, without what surrounds them in a command or event. */
export const figuresOf = ({ workers, women, mbr, affected, breadwinners, hok, wages, youngestAge }: LabourFigures): LabourFigures =>
  ({ workers, women, mbr, affected, ...(breadwinners !== undefined && { breadwinners }), hok, wages, youngestAge });
