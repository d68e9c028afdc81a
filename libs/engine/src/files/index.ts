export { copyFiles, type FilesCopied, type ListedFile } from './copy-files.js';
export { cleanFiles, UNNAMED_KEPT_DAYS, type CleaningParts, type FileCount } from './file-cleaning.js';
export { FileKeeper } from './file-keeper.js';
export { extensionOf, FILE_TYPES, onlyOfType, type FileType } from './file-types.js';
export { namedFiles } from './named-files.js';
export { MOST_FILES_PER_DAY, UploadAllowance, UploadsExceededError } from './upload-allowance.js';
