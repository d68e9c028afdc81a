// doors: through-the-front-door
import '../../../libs/engine/src/inside.js';
