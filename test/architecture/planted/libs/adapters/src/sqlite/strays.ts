// doors: adapters-sqlite-keeps-to-its-doors, adapters-sqlite-carries-only-its-packages
import '@app/programme';
import 'csv-parse';
