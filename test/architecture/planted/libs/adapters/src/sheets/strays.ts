// doors: adapters-sheets-keeps-to-its-doors, adapters-sheets-carries-only-its-packages
import '@app/programme';
import 'better-sqlite3';
