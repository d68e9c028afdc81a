// doors: adapters-files-on-disk-keeps-to-its-doors, adapters-files-on-disk-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
