import { bilingual } from '@app/kernel';
import type { Effect, StageChange, WeekLoad, WhatIfRow } from '@app/programme';
import type { PlaceItem } from '../place-item.js';
import { count, day, flag, text, type ListSheet } from './column.js';
import { placeColumns, satkerColumn } from './of-places.js';

type OfProgramme = { readonly programme: string };

/** What a change does to a stage, with the names of the place. */
export type PlacedStageChange = StageChange & Pick<PlaceItem, 'programme' | 'fiscalYear' | 'names'>;

const does = (effect: Effect) => ({ effects }: StageChange) => flag(effects.includes(effect));

export const previewLocationSheet: ListSheet<PlacedStageChange> = {
  name: bilingual('simulasi-lokasi', 'what-if-locations'),
  title: bilingual('Lokasi yang terkena simulasi jadwal', 'Locations that a what-if of the schedule concerns'),
  columns: [
    ...placeColumns, satkerColumn,
    text('Tahapan', 'Stage', ({ programme, stage }, stages) => stages(programme, stage), 28),
    day('Tenggat kini', 'Due now', ({ from }) => from),
    day('Tenggat menjadi', 'Would be due', ({ to }) => to),
    day('Tanpa perubahan ini', 'Without the change', ({ anyway }) => anyway),
    text('Menjadi terlambat', 'Becomes late', does('becomeLate'), 10),
    text('Tidak lagi terlambat', 'Stops being late', does('stopBeingLate'), 10),
    text('Menjadi berisiko', 'Becomes at risk', does('becomeAtRisk'), 10),
    text('Tidak lagi berisiko', 'No longer at risk', does('stopBeingAtRisk'), 10),
    text('Dibawa setiap penerbitan', 'Any publication brings it', ({ refreshed }) => flag(refreshed), 10),
  ],
};

export const previewRowSheet: ListSheet<WhatIfRow & OfProgramme & { readonly provinceName: string }> = {
  name: bilingual('simulasi', 'what-if'),
  title: bilingual('Akibat simulasi jadwal per provinsi dan tahapan', 'Effect of a what-if of the schedule by province and stage'),
  columns: [
    text('Kode provinsi', 'Province code', ({ province }) => province, 10),
    text('Provinsi', 'Province', ({ provinceName }) => provinceName, 26),
    text('Tahapan', 'Stage', ({ programme, stage }, stages) => stages(programme, stage), 28),
    count('Tenggat bergeser', 'Deadlines moved', ({ moved }) => moved),
    count('Menjadi terlambat', 'Become late', ({ becomeLate }) => becomeLate),
    count('Tidak lagi terlambat', 'Stop being late', ({ stopBeingLate }) => stopBeingLate),
    count('Menjadi berisiko', 'Become at risk', ({ becomeAtRisk }) => becomeAtRisk),
    count('Tidak lagi berisiko', 'No longer at risk', ({ stopBeingAtRisk }) => stopBeingAtRisk),
  ],
};

export const previewLoadSheet: ListSheet<WeekLoad> = {
  name: bilingual('simulasi-beban', 'what-if-load'),
  title: bilingual('Beban per pekan menurut simulasi jadwal', 'Load by week by a what-if of the schedule'),
  columns: [satkerColumn, day('Pekan mulai', 'Week from', ({ week }) => week), count('Kini', 'Now', ({ before }) => before), count('Sesudah', 'After', ({ after }) => after)],
};
