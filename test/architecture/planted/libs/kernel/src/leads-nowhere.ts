// doors: every-import-resolves
import './nowhere.js';
