import type { Provider } from '@nestjs/common';
import { FilesOnDisk } from '@app/adapters/files-on-disk';
import { CLOCK, FILE_STORE, FileKeeper, filesFolder, Hold, LocationArchive, type Clock, type Config, type FileStore } from '@app/engine';

/** Where the papers and photos lie, and who removes what nobody ever named. */
export const filesIn = ({ dataDirectory }: Config): Provider[] => [
  { provide: FILE_STORE, useFactory: () => FilesOnDisk.open(filesFolder(dataDirectory)) },
  {
    provide: FileKeeper,
    inject: [FILE_STORE, LocationArchive, CLOCK, Hold],
    useFactory: (files: FileStore, archive: LocationArchive, clock: Clock, hold: Hold) => new FileKeeper({ files, archive, clock, hold }),
  },
];
