// doors: server-keeps-to-its-doors, server-carries-only-its-packages, doors-are-strangers
import '../../cli/src/innocent.js';
import 'better-sqlite3';
