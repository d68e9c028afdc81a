// doors: adapters-are-chosen-in-modules
import '@app/adapters/sqlite';
