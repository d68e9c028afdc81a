import type { LocationView } from '../use-location.js';
import type { KeptFile } from './use-kept-files.js';

type Report = LocationView['physical']['reports'][number];
export type FileReference = Report['photos'][number];
/** A photo that is here, and what it shows. */
export type Photo = { readonly hash: string; readonly name: string; readonly report: string; readonly percent: number; readonly observedOn: string; readonly work?: string };

const isPicture = ({ type }: KeptFile): boolean => type.startsWith('image/');

/** Newest first, as the reports are listed; a corrected report keeps its own. */
export const photosOf = (reports: readonly Report[], kept: ReadonlyMap<string, KeptFile> | undefined): readonly Photo[] =>
  reports.toReversed().flatMap(({ report, percent, observedOn, work, photos }) => photos
    .filter(({ hash }) => { const file = kept?.get(hash); return file !== undefined && isPicture(file); })
    .map(({ hash, name }) => ({ hash, name, report, percent, observedOn, work })));

/** What stays to be named: papers, and what is not here. */
export const otherFiles = (photos: readonly FileReference[], shown: readonly Photo[]): readonly FileReference[] =>
  photos.filter(({ hash }) => shown.every((one) => one.hash !== hash));
