import { readRupiah } from '../designation/read-amount.js';
import { readDate } from '../designation/read-date.js';
import { readText } from '../designation/cell-reader.js';
import type { FileReference } from '../location/commands.js';
import { readCount, readDecimal, readFingerprint, readMonth, readPercent, readProse } from './read-figures.js';
import { LABOUR_HEADINGS, PROGRESS_HEADINGS, type LabourField, type ProgressField } from './report-headings.js';
import type { ReportForm } from './read-reports.js';

const NOTHING = { problems: [] };

const PROGRESS_FORM: ReportForm<ProgressField> = {
  headings: PROGRESS_HEADINGS,
  required: ['percent', 'observedOn'],
  figures: ['percent', 'observedOn', 'obstacle'],
  command: (work, { read }, cells) => {
    const percent = read('percent', readPercent);
    const observedOn = read('observedOn', readDate);
    const obstacle = read('obstacle', readProse);
    const [name, hash, bytes] = [read('photoName', readText), read('photoHash', readFingerprint), read('photoBytes', readCount)];
    const given = [name, hash, bytes].filter((part) => part !== undefined).length;
    if (given !== 0 && given !== 3) return { problems: [cells.complain('photoName', 'photo.incomplete')] };
    if (percent === undefined || observedOn === undefined) return NOTHING;
    const photos: readonly FileReference[] = name === undefined || hash === undefined || bytes === undefined ? [] : [{ name, hash, bytes }];
    return {
      command: { type: 'ReportProgress', data: { ...(work !== undefined && { work }), percent, observedOn, photos, ...(obstacle !== undefined && { obstacle }) } },
      problems: [],
    };
  },
  keyOf: ({ data }) => 'work' in data ? String(data.work) : '',
};

const LABOUR_FORM: ReportForm<LabourField> = {
  headings: LABOUR_HEADINGS,
  required: ['month', 'workers', 'women', 'mbr', 'affected', 'hok', 'wages', 'youngestAge'],
  figures: ['workers', 'women', 'mbr', 'affected', 'hok', 'wages'],
  command: (work, { read }) => {
    const month = read('month', readMonth);
    const [workers, women, mbr, affected] = [read('workers', readCount), read('women', readCount), read('mbr', readCount), read('affected', readCount)];
    const breadwinners = read('breadwinners', readCount);
    const [hok, wages, youngestAge] = [read('hok', readDecimal), read('wages', readRupiah), read('youngestAge', readCount)];
    if (month === undefined || workers === undefined || women === undefined || mbr === undefined || affected === undefined) return NOTHING;
    if (hok === undefined || wages === undefined || youngestAge === undefined) return NOTHING;
    const figures = { workers, women, mbr, affected, ...(breadwinners !== undefined && { breadwinners }), hok, wages, youngestAge };
    return { command: { type: 'ReportLabour', data: { ...(work !== undefined && { work }), month, ...figures } }, problems: [] };
  },
  keyOf: (command) => command.type === 'ReportLabour' ? `${command.data.work ?? ''} ${command.data.month}` : '',
};

/** Seen without what their fields are called: that a form only asks for its own is held above. */
export const REPORT_FORMS = { progress: PROGRESS_FORM, labour: LABOUR_FORM } as unknown as Readonly<Record<'progress' | 'labour', ReportForm<string>>>;
