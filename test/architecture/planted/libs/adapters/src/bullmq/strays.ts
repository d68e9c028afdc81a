// doors: adapters-bullmq-keeps-to-its-doors, adapters-bullmq-carries-only-its-packages
import '@app/programme';
import 'better-sqlite3';
