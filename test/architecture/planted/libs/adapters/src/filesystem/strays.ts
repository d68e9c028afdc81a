// doors: adapters-filesystem-keeps-to-its-doors, adapters-filesystem-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
