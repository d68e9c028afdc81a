// doors: reactions-keeps-to-its-doors, reactions-carries-only-its-packages
import '@app/read-models';
import '@nestjs/common';
