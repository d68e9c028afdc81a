// doors: programme-keeps-to-its-doors, programme-carries-only-its-packages
import '@app/read-models';
import 'rxjs';
