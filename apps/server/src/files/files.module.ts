import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { draftsIn } from '@app/adapters/filesystem';
import { FilesOnDisk } from '@app/adapters/files-on-disk';
import { CLOCK, FILE_STORE, FileKeeper, filesFolder, Headroom, Hold, LocationArchive, MOST_FILES_PER_DAY, PreviewShelf, UploadAllowance, type Clock, type Config, type FileStore } from '@app/engine';

/** Where the papers and photos lie, and the what-ifs of the last days; how many may come; and who removes what nobody ever named, or asks for any more. */
export const filesIn = ({ dataDirectory, filesBytesPerDay }: Config): Provider[] => [
  { provide: FILE_STORE, useFactory: () => FilesOnDisk.open(filesFolder(dataDirectory)) },
  {
    provide: PreviewShelf,
    inject: [CLOCK, Headroom],
    useFactory: (clock: Clock, headroom: Headroom) => new PreviewShelf({ store: draftsIn(join(dataDirectory, 'previews')), clock, headroom }),
  },
  {
    provide: UploadAllowance,
    inject: [CLOCK],
    useFactory: (clock: Clock) => new UploadAllowance({ book: draftsIn(join(dataDirectory, 'uploads')), clock, most: { bytes: filesBytesPerDay, files: MOST_FILES_PER_DAY } }),
  },
  {
    provide: FileKeeper,
    inject: [FILE_STORE, LocationArchive, CLOCK, Hold, PreviewShelf],
    useFactory: (files: FileStore, archive: LocationArchive, clock: Clock, hold: Hold, previews: PreviewShelf) => new FileKeeper({ files, archive, clock, hold }, previews),
  },
];
