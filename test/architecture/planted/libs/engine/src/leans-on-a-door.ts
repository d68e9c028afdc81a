// doors: nothing-leans-on-a-door, engine-keeps-to-its-doors
import '../../../apps/server/src/innocent.js';
