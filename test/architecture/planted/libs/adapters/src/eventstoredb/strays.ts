// doors: adapters-eventstoredb-keeps-to-its-doors, adapters-eventstoredb-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
