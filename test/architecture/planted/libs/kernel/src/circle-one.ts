// doors: no-circles
import './circle-two.js';
