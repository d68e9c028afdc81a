// doors: dashboard-keeps-to-its-doors, dashboard-carries-only-its-packages
import '../../../libs/kernel/src/index.js';
import 'rxjs';
