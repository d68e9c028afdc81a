// the other half of the circle
import './circle-one.js';
