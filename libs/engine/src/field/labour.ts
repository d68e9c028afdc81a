import type { Definition, LabourFigures } from '@app/programme';

/** Rupiah for one day of work (HOK). */
const DAILY_WAGE = 110_000;

/** A month's figures of that many workers, each of them eligible under the programme. */
export const labourFigures = ({ labour }: Definition, workers: number, days: number): LabourFigures => {
  const hok = workers * days;
  const women = Math.floor(workers / 4);
  return { workers, women, mbr: workers - Math.floor(workers / 10), affected: Math.floor(workers / 3), hok, wages: hok * DAILY_WAGE, youngestAge: (labour?.minimumAge ?? 18) + 3 };
};
