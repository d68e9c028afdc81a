// doors: kernel-keeps-to-its-doors, kernel-carries-only-its-packages
import '@app/programme';
import 'yaml';
