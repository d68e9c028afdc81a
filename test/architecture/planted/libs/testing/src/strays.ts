// doors: testing-keeps-to-its-doors, testing-carries-only-its-packages
import '@app/adapters/memory';
import 'rxjs';
