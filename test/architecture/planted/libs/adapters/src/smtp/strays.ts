// doors: adapters-smtp-keeps-to-its-doors, adapters-smtp-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
