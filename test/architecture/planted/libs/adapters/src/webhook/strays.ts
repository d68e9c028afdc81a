// doors: adapters-webhook-keeps-to-its-doors, adapters-webhook-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
