import { describe, expect, it } from '@jest/globals';
import { addressOf, placeAt, type Place } from './route.js';

const readAgain = (place: Place): Place => {
  const { pathname, search } = new URL(addressOf(place), 'http://here');
  return placeAt(pathname, search);
};

describe('an address on the page for the field', () => {
  it('leads back to where it was taken', () => {
    const places: readonly Place[] = [
      { at: 'places' }, { at: 'reports' }, { at: 'place', id: 'kotaku-cfw-2021-52.71.01.1007' },
      { at: 'form', id: 'kotaku-cfw-2021-52.71.01.1007', kind: 'acknowledge', stage: 'RKM', correcting: undefined },
      { at: 'form', id: 'kotaku-cfw-2021-52.71.01.1007', kind: 'report-labour', correcting: 'some-report', stage: undefined },
    ];
    expect(places.map(readAgain)).toEqual(places);
  });

  it('leads somewhere, whatever was typed', () => {
    expect(placeAt('/lapangan/nowhere', '')).toEqual({ at: 'places' });
    expect(placeAt('/lapangan/lokasi/%E0%A4%A/disburse-tranche', '')).toEqual({ at: 'place', id: '%E0%A4%A' });
  });
});
