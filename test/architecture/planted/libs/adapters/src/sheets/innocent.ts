import 'csv-parse/sync';
import 'read-excel-file/node';
