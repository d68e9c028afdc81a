// doors: engine-keeps-to-its-doors, engine-carries-only-its-packages
import '@app/adapters/sqlite';
import 'better-sqlite3';
