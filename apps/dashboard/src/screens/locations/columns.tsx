import type { Column } from '../../parts/column-head.js';
import { Programme } from '../../parts/programme.js';
import { Changed, Disbursed, Money, Percent, Place, StageNow } from './row-parts.js';
import type { LocationRow } from './use-locations.js';
import { WORDS } from './words.js';

export const COLUMNS: readonly Column<LocationRow>[] = [
  { key: 'location', name: WORDS.location, cell: (row) => <Place row={row} />, sort: 'region', explained: WORDS.locationOrder },
  { key: 'programme', name: WORDS.programme, cell: (row) => <Programme of={row} /> },
  { key: 'stage', name: WORDS.stage, cell: (row) => <StageNow row={row} />, sort: 'longest-standing' },
  { key: 'physical', name: WORDS.physical, explained: WORDS.physicalCounts, cell: ({ physical }) => <Percent of={physical} />, isNumber: true },
  { key: 'amount', name: WORDS.amount, cell: ({ amount }) => <Money of={amount} />, sort: 'amount', isNumber: true },
  { key: 'disbursed', name: WORDS.disbursed, explained: WORDS.disbursedCounts, cell: (row) => <Disbursed row={row} />, isNumber: true },
  { key: 'findings', name: WORDS.findings, explained: WORDS.findingsCounts, cell: ({ findings }) => findings?.open, isNumber: true },
  { key: 'changed', name: WORDS.changed, cell: (row) => <Changed row={row} />, sort: 'latest-change' },
];

/** Not told of the past. */
export const OF_NOW: readonly string[] = ['physical', 'amount', 'disbursed', 'findings', 'changed'];
