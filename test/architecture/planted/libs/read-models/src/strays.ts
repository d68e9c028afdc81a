// doors: read-models-keeps-to-its-doors, read-models-carries-only-its-packages
import '@app/reactions';
import 'yaml';
