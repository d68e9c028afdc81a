// doors: cli-keeps-to-its-doors, cli-carries-only-its-packages, doors-are-strangers
import '../../server/src/innocent.js';
import 'better-sqlite3';
