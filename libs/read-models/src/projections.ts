import type { Projection } from '@app/kernel';
import { deadlineHistory } from './deadline-board/history.js';
import { bulkList } from './bulk-list/project.js';
import { deadlineBoard } from './deadline-board/project.js';
import { dispatchLog } from './dispatch-log/project.js';
import { feedList } from './feed-list/project.js';
import { firings } from './firings/project.js';
import { labourHistory } from './labour-board/history.js';
import { labourBoard } from './labour-board/project.js';
import { locationBoard } from './location-board/project.js';
import { locationCourse } from './location-course/project.js';
import { moneyBoard } from './money-board/project.js';
import { paperBoard } from './paper-board/project.js';
import { progressBoard } from './progress-board/project.js';
import { reminderBoard } from './reminder-board/project.js';
import { promiseBoard } from './reminder-board/promises.js';
import { stageBoard } from './stage-board/project.js';
import { transitions } from './transitions/project.js';
import { viewList } from './view-list/project.js';
import { worthHistory } from './worth-history/project.js';

/** Every table of the screens. */
export const PROJECTIONS: readonly Projection[] = [locationBoard, stageBoard, transitions, moneyBoard, labourBoard, paperBoard, progressBoard, reminderBoard, promiseBoard, dispatchLog, feedList, viewList, bulkList, deadlineBoard, deadlineHistory, worthHistory, labourHistory, locationCourse, firings];
