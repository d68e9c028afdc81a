// doors: kernel-keeps-to-its-doors
import type { programme } from '@app/programme';
export type Programme = typeof programme;
