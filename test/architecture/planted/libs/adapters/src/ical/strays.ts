// doors: adapters-ical-keeps-to-its-doors, adapters-ical-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
