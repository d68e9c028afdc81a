// doors: adapters-memory-keeps-to-its-doors, adapters-memory-carries-only-its-packages
import '@app/programme';
import 'better-sqlite3';
