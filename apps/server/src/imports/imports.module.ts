import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { draftsIn } from '@app/adapters/filesystem';
import { sheetsInThreads } from '@app/adapters/sheets';
import { AnnotatedImports, DRAFT_STORE, DraftShelf, ImportDesk, ImportNames, ImportRunner, ImportTemplates, RowImporter, SHEETS, UndoPlanner, WORKBOOKS, type Config } from '@app/engine';

const { sheets, workbooks } = sheetsInThreads();

/** Lists that wait beside the journal until they are applied. */
export const importsIn = ({ dataDirectory }: Config): Provider[] => [
  { provide: DRAFT_STORE, useFactory: () => draftsIn(join(dataDirectory, 'imports')) },
  { provide: SHEETS, useValue: sheets },
  { provide: WORKBOOKS, useValue: workbooks },
  DraftShelf,
  UndoPlanner,
  {
    provide: ImportRunner,
    inject: [DraftShelf, RowImporter, UndoPlanner],
    useFactory: (shelf: DraftShelf, importer: RowImporter, undoing: UndoPlanner) => new ImportRunner({ shelf, importer, undoing }),
  },
  ImportDesk, ImportNames,
  ImportTemplates,
  AnnotatedImports,
];
