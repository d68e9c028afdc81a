import { partsOfLocationId } from '../../location/location-id.js';
import type { Override } from '../content.js';
import { complaint, type ScheduleComplaint, type ScheduleGround } from './finding.js';

export const overrideComplaints = (overrides: readonly Override[], { programme, fiscalYear, provinces: known }: ScheduleGround): readonly ScheduleComplaint[] =>
  overrides.flatMap(({ key, provinces = [], locations = [], targets }, index) => {
    const pointer = `/overrides/${index}`;
    const isOwn = (location: string): boolean => {
      const parts = partsOfLocationId(location);
      return parts.programme === programme && parts.fiscalYear === fiscalYear;
    };
    return [
      ...(overrides.findIndex((other) => other.key === key) < index ? [complaint(`${pointer}/key`, 'override.key-twice', key)] : []),
      ...(provinces.length + locations.length > 0 ? [] : [complaint(pointer, 'override.without-place', key)]),
      ...(targets.length > 0 ? [] : [complaint(pointer, 'override.without-target', key)]),
      ...provinces.flatMap((code, place) => (known.includes(code) ? [] : [complaint(`${pointer}/provinces/${place}`, 'province.unknown', code)])),
      ...locations.flatMap((location, place) => (isOwn(location) ? [] : [complaint(`${pointer}/locations/${place}`, 'override.foreign-location', key, location)])),
    ];
  });
