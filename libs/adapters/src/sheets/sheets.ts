import type { Sheets } from '@app/engine';
import { readSheet } from './read-sheet.js';
import { writeReviewFile } from './review-file.js';

export const sheets: Sheets = { read: readSheet, writeReview: writeReviewFile };
