// doors: pure-rooms-do-not-touch-the-machine
import 'node:fs';
