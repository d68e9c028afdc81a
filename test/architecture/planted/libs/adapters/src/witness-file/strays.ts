// doors: adapters-witness-file-keeps-to-its-doors, adapters-witness-file-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
