export { FilesOnDisk } from './files-on-disk.js';
