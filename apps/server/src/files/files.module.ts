import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { draftsIn } from '@app/adapters/filesystem';
import { FilesOnDisk } from '@app/adapters/files-on-disk';
import { CLOCK, FILE_STORE, FileKeeper, filesFolder, Hold, LocationArchive, PreviewShelf, type Clock, type Config, type FileStore } from '@app/engine';

/** Where the papers and photos lie, and the what-ifs of the last days; and who removes what nobody ever named, or asks for any more. */
export const filesIn = ({ dataDirectory }: Config): Provider[] => [
  { provide: FILE_STORE, useFactory: () => FilesOnDisk.open(filesFolder(dataDirectory)) },
  { provide: PreviewShelf, inject: [CLOCK], useFactory: (clock: Clock) => new PreviewShelf({ store: draftsIn(join(dataDirectory, 'previews')), clock }) },
  {
    provide: FileKeeper,
    inject: [FILE_STORE, LocationArchive, CLOCK, Hold, PreviewShelf],
    useFactory: (files: FileStore, archive: LocationArchive, clock: Clock, hold: Hold, previews: PreviewShelf) => new FileKeeper({ files, archive, clock, hold }, previews),
  },
];
