import '@app/kernel';
import '@app/testing';
import '@jest/globals';
import 'node:fs';
