import '@app/adapters/sqlite';
import '@app/engine';
import '@nestjs/common';
