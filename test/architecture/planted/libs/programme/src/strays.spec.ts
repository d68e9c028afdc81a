// doors: programme-keeps-to-its-doors, programme-carries-only-its-packages
import '@app/adapters/sqlite';
import 'better-sqlite3';
