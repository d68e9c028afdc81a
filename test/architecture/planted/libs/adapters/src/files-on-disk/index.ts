export const filesOnDisk = 'files-on-disk';
