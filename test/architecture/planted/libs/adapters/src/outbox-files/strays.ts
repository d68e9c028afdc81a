// doors: adapters-outbox-files-keeps-to-its-doors, adapters-outbox-files-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
