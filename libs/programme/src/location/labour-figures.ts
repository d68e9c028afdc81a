import type { LabourFigures } from './commands.js';

/** The figures alone, without what surrounds them in a command or event. */
export const figuresOf = ({ workers, women, mbr, affected, hok, wages, youngestAge }: LabourFigures): LabourFigures =>
  ({ workers, women, mbr, affected, hok, wages, youngestAge });
