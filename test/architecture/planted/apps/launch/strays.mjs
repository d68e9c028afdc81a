// doors: launch-keeps-to-its-doors, launch-carries-only-its-packages
import '../../libs/kernel/src/index.js';
import 'rxjs';
