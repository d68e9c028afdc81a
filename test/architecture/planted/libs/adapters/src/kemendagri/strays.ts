// doors: adapters-kemendagri-keeps-to-its-doors, adapters-kemendagri-carries-only-its-packages
import '@app/programme';
import 'read-excel-file/node';
